using GoCenter.Components.Observability.Values;
using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;
using Pulumi.Random;

namespace GoCenter.Components.Observability;

/// <summary>Grafana's part of <see cref="Monitoring"/>: a password nobody chose, what its sidecars may read, and its values.</summary>
internal static class GrafanaServer
{
    /// <summary>Name of the Service.</summary>
    public const string ServiceName = "grafana";

    private const string AdminUserKey = "admin-user";
    private const string AdminPasswordKey = "admin-password";
    private const string SignInFolder = "/etc/secrets/sign-in";
    private const string SignInKey = "client-secret";

    /// <summary>User of Grafana's image, and of its sidecars here.</summary>
    private const int UserId = 472;

    private const string ScratchFolder = "/tmp";

    /// <summary>Declares what the chart does not, and gives its values.</summary>
    public static (GrafanaValues Values, Output<string> Password) Declare(string name, MonitoringArgs args, CustomResourceOptions child)
    {
        var password = new RandomPassword($"{name}-grafana-admin", new RandomPasswordArgs
        {
            Length = 32,
            // Letters and digits alone survive every shell and form they are pasted into; 32 of them are 190 bits.
            Special = false,
        }, child);

        // The engine knows the result for a secret; whoever looks at the stack without one should as well.
        var secret = Output.CreateSecret(password.Result);
        var admin = SecretOf($"{name}-grafana-admin", "grafana-admin", args, child, new InputMap<string>
        {
            [AdminUserKey] = "admin",
            [AdminPasswordKey] = secret,
        });

        // The chart's own role reads Secrets too, the password above among them. Dashboards and data sources are in ConfigMaps.
        var role = new Role($"{name}-grafana", new RoleArgs
        {
            Metadata = new ObjectMetaArgs { Name = "grafana-sidecars", Namespace = args.Namespace },
            Rules = { new PolicyRuleArgs { ApiGroups = { "" }, Resources = { "configmaps" }, Verbs = { "get", "list", "watch" } } },
        }, child);

        var values = new GrafanaValues
        {
            FullnameOverride = ServiceName,
            Admin = new GrafanaAdminValues { ExistingSecret = admin, UserKey = AdminUserKey, PasswordKey = AdminPasswordKey },
            Ini = Ini(args),
            Rbac = new GrafanaRbacValues { ExistingRole = role.Metadata.Apply(known => known.Name) },
            Sidecar = Sidecar(args),
            SecurityContext = RestrictedPod.RunAs(UserId),
            ContainerSecurityContext = RestrictedPod.Container(),
            ExtraEmptyDirMounts = { Scratch() },
            ExtraSecretMounts = args.SignIn is { } signIn
                ? new InputList<GrafanaSecretMountValues> { SecretFile(name, args, signIn, child) }
                : null,
            NodeSelector = PodSpread.NodesOf(args.NodePool),
            Tolerations = PodSpread.TolerationsOf(args.NodePool),
            Resources = new ContainerResources("100m", "500m", "256Mi", "512Mi").ToArgs(ephemeralStorage: "1Gi"),
        };
        return (values, secret);
    }

    private static InputMap<object> Ini(MonitoringArgs args)
    {
        var ini = new InputMap<object>
        {
            ["server"] = new InputMap<string> { ["root_url"] = Output.Format($"https://{args.GrafanaHost}") },
            // What Grafana would tell its makers, and fetch from them, a private cluster keeps to itself.
            ["analytics"] = new InputMap<bool>
            {
                ["reporting_enabled"] = false,
                ["check_for_updates"] = false,
                ["check_for_plugin_updates"] = false,
            },
            ["news"] = new InputMap<bool> { ["news_feed_enabled"] = false },
            // Prometheus is a plugin inside the image. At each start Grafana would replace it by a newer one from its makers: it stops the
            // plugin first, fails on the read-only file system, and goes on without a data source.
            ["plugins"] = new InputMap<bool> { ["preinstall_disabled"] = true, ["plugin_admin_enabled"] = false },
            // Snapshots would put a panel, data and all, on a public server.
            ["snapshots"] = new InputMap<bool> { ["external_enabled"] = false },
            ["security"] = new InputMap<bool> { ["cookie_secure"] = true, ["disable_gravatar"] = true },
            ["auth.anonymous"] = new InputMap<bool> { ["enabled"] = false },
            ["users"] = new InputMap<object> { ["allow_sign_up"] = false, ["auto_assign_org_role"] = "Viewer" },
        };

        // The form stays: it is the way in when Google's sign-in is what is broken, and admin is the only one with a password. The sidecars
        // sign in as admin too, to tell Grafana of new files.
        if (args.SignIn is { } signIn)
        {
            ini["auth.google"] = new InputMap<object>
            {
                ["enabled"] = true,
                ["client_id"] = signIn.ClientId,
                // As a file: a variable would show in the pod's description, and the chart writes these settings to a ConfigMap.
                ["client_secret"] = $"$__file{{{SignInFolder}/{SignInKey}}}",
                ["scopes"] = "openid email profile",
                ["allowed_domains"] = string.Join(' ', signIn.AllowedDomains),
                // Whoever has an account of these domains needs no further one.
                ["allow_sign_up"] = true,
                ["use_pkce"] = true,
            };
        }

        return ini;
    }

    private static GrafanaSidecarValues Sidecar(MonitoringArgs args) => new()
    {
        Dashboards = new GrafanaDashboardsValues { SearchNamespace = args.Namespace, ExtraMounts = { Scratch() } },
        DataSources = new GrafanaDataSourcesValues { ExtraMounts = { Scratch() } },
        SecurityContext = RestrictedPod.Container(),
        Resources = new ContainerResources("10m", "100m", "96Mi", "192Mi").ToArgs(ephemeralStorage: "64Mi"),
    };

    /// <summary>Grafana and the sidecars' Python want a place for temporary files.</summary>
    private static GrafanaMountValues Scratch() => new() { Name = "tmp", MountPath = ScratchFolder };

    private static GrafanaSecretMountValues SecretFile(
        string name, MonitoringArgs args, GrafanaSignIn signIn, CustomResourceOptions child) => new()
        {
            Name = "sign-in",
            SecretName = SecretOf(
                $"{name}-grafana-sign-in", "grafana-sign-in", args, child, new InputMap<string> { [SignInKey] = signIn.ClientSecret }),
            MountPath = SignInFolder,
        };

    private static Output<string> SecretOf(
        string logicalName, string name, MonitoringArgs args, CustomResourceOptions child, InputMap<string> data) =>
        new Secret(logicalName, new SecretArgs
        {
            Metadata = new ObjectMetaArgs { Name = name, Namespace = args.Namespace },
            StringData = data,
        }, child).Metadata.Apply(known => known.Name);
}
