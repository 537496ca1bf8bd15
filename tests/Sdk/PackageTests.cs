using System.Collections.Immutable;
using Pulumi;
using Pulumi.Gcp.Organizations;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Random;
using Gcp = Pulumi.Gcp;
using Kubernetes = Pulumi.Kubernetes;

namespace GoCenter.Tests.Sdk;

/// <summary>What the resources of the packages add to what the program says.</summary>
public sealed class PackageTests
{
    [Fact]
    public async Task A_kubernetes_object_carries_its_version_and_kind()
    {
        var inputs = (await Run.Recorded(() => new Kubernetes.Apps.V1.Deployment("one"))).Inputs();

        Assert.Equal(("apps/v1", "Deployment"), (inputs["apiVersion"], inputs["kind"]));
    }

    [Fact]
    public async Task A_helm_release_asks_for_compatibility()
        => Assert.Equal("true", await Input("compat", () => new Kubernetes.Helm.V3.Release("one", new() { Chart = "chart" })));

    [Fact]
    public async Task A_required_argument_that_is_missing_is_named()
        => Assert.Contains(
            "ReleaseArgs.Chart is required but was not given a value",
            await Run.Failure(() => new Kubernetes.Helm.V3.Release("one")),
            StringComparison.Ordinal);

    [Fact]
    public async Task A_custom_object_has_the_type_of_its_version_and_kind()
    {
        var mocks = await Run.Recorded(() => new Kubernetes.ApiExtensions.CustomResource("one", new CertificateArgs
        {
            Metadata = new ObjectMetaArgs { Name = "certificate" },
            DnsName = "modules.example.org",
        }));

        var resource = Assert.Single(mocks.Resources);
        Assert.Equal("kubernetes:cert-manager.io/v1:Certificate", resource.Type);
        Assert.Equal(("cert-manager.io/v1", "Certificate"), (resource.Inputs["apiVersion"], resource.Inputs["kind"]));
        Assert.Equal("modules.example.org", resource.Inputs["dnsName"]);
    }

    [Fact]
    public async Task A_type_s_former_names_are_aliases()
    {
        var aliases = (await Options(() => new Kubernetes.Apps.V1.Deployment("one"))).Aliases;

        var types = await Task.WhenAll(aliases.Select(async alias => await (await alias.Get()).Type!.Get()));
        Assert.Equal(["apps/v1beta1", "apps/v1beta2", "extensions/v1beta1"], types.Select(type => type.Split(':')[1]));
    }

    [Fact]
    public async Task Secret_outputs_are_declared_secret()
    {
        var options = await Options(() => new RandomPassword("one", new() { Length = 20 }));

        Assert.Equal(["bcryptHash", "result"], options.AdditionalSecretOutputs);
    }

    [Fact]
    public async Task A_resource_asks_for_the_version_of_its_package()
        => Assert.Equal("4.21.1", (await Options(() => new RandomId("one", new() { ByteLength = 4 }))).Version);

    [Fact]
    public async Task A_version_of_the_caller_s_stands()
        => Assert.Equal("4.0.0", (await Options(() => new RandomId("one", new() { ByteLength = 4 }, new() { Version = "4.0.0" }))).Version);

    [Fact]
    public async Task A_secret_argument_is_made_secret_as_it_is_set()
    {
        Assert.True(await new Gcp.Sql.UserArgs { Password = "secret" }.Password!.ToOutput().IsSecret());
        Assert.True(await new SecretArgs { StringData = new InputMap<string> { ["key"] = "secret" } }.StringData.ToOutput().IsSecret());
        Assert.False(await new Gcp.Sql.UserArgs { Name = "plain" }.Name!.ToOutput().IsSecret());
    }

    [Fact]
    public async Task A_secret_argument_reaches_the_engine_with_its_value()
        => Assert.Equal("secret", await Input(
            "password", () => new Gcp.Sql.User("one", new() { Instance = "instance", Password = "secret" })));

    [Fact]
    public async Task A_provider_s_own_arguments_travel_as_json()
    {
        var args = new Gcp.ProviderArgs { DefaultLabels = { ["team"] = "platform" }, Project = "project" };
        var inputs = (await Run.Recorded(() => new Gcp.Provider("one", args))).Inputs();

        Assert.Equal("project", inputs["project"]);
        Assert.Equal("{\"team\":\"platform\"}", ((string)inputs["defaultLabels"]).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_argument_left_out_has_its_default()
        => Assert.Equal("Managed by Pulumi", await Input(
            "description", () => new Gcp.Dns.ManagedZone("one", new() { DnsName = "example.org." })));

    [Fact]
    public async Task Whole_numbers_are_integers_and_others_doubles()
    {
        Gcp.Compute.Subnetwork? subnetwork = null;
        Gcp.Compute.RouterNat? nat = null;
        await Run.Program(() =>
        {
            subnetwork = new("one", new()
            {
                Network = "network",
                IpCidrRange = "10.0.0.0/20",
                LogConfig = new Gcp.Compute.Inputs.SubnetworkLogConfigArgs { FlowSampling = 0.5 },
            });
            nat = new("two", new() { Router = "router", SourceSubnetworkIpRangesToNat = "ALL", MinPortsPerVm = 64 });
        });

        Assert.Equal(0.5, (await subnetwork!.LogConfig.Get())!.FlowSampling);
        Assert.Equal(64, await nat!.MinPortsPerVm.Get());
    }

    [Fact]
    public async Task A_number_or_a_text_comes_out_as_what_it_was()
    {
        Kubernetes.Apps.V1.Deployment? deployment = null;
        await Run.Program(() => deployment = new("one", new()
        {
            Spec = new DeploymentSpecArgs
            {
                Selector = new LabelSelectorArgs { MatchLabels = { ["app"] = "one" } },
                Template = new PodTemplateSpecArgs(),
                Strategy = new DeploymentStrategyArgs
                {
                    RollingUpdate = new RollingUpdateDeploymentArgs { MaxSurge = 1, MaxUnavailable = "25%" },
                },
            },
        }));

        var update = (await deployment!.Spec.Get()).Strategy.RollingUpdate;
        Assert.Equal((1, "25%"), (update.MaxSurge.AsT0, update.MaxUnavailable.AsT1));
    }

    [Fact]
    public async Task An_enum_reaches_the_engine_as_its_value()
    {
        var args = new ServiceArgs { Spec = new ServiceSpecArgs { Type = Kubernetes.Core.V1.ServiceSpecType.NodePort } };
        var spec = await Input("spec", () => new Kubernetes.Core.V1.Service("one", args));

        Assert.Equal("NodePort", Assert.IsType<ImmutableDictionary<string, object>>(spec)["type"]);
    }

    [Fact]
    public async Task A_function_returns_its_result_either_way()
    {
        var mocks = new RecordingMocks { Result = _ => new Dictionary<string, object> { ["project"] = "project" } };
        Output<GetClientConfigResult>? output = null;
        Task<GetClientConfigResult>? task = null;
        await Run.Program(
            () =>
            {
                output = GetClientConfig.Invoke();
                task = GetClientConfig.InvokeAsync();
            },
            mocks);

        Assert.Equal(("project", "project"), ((await output!.Get()).Project, (await task!).Project));
        Assert.All(mocks.Calls, call => Assert.Equal("gcp:organizations/getClientConfig:getClientConfig", call.Token));
    }

    [Fact]
    public async Task A_method_is_called_on_its_resource()
    {
        var configuration = new Dictionary<string, object> { ["region"] = "europe-west1" };
        var mocks = new RecordingMocks { Result = _ => new Dictionary<string, object> { ["result"] = configuration } };
        Output<Gcp.ProviderTerraformConfigResult>? output = null;
        await Run.Program(() => output = new Gcp.Provider("one").TerraformConfig(), mocks);

        Assert.Equal("europe-west1", (await output!.Get()).Result["region"]);
        var call = Assert.Single(mocks.Calls);
        Assert.Equal("pulumi:providers:gcp/terraformConfig", call.Token);
        Assert.IsType<Gcp.Provider>(call.Args["__self__"]);
    }

    private static async Task<object> Input(string name, Action program) => (await Run.Recorded(program)).Inputs()[name];

    private static async Task<CustomResourceOptions> Options(Action program)
    {
        CustomResourceOptions? options = null;
        var stack = new StackOptions
        {
            ResourceTransformations =
            {
                args =>
                {
                    options = args.Options as CustomResourceOptions ?? options;
                    return null;
                },
            },
        };
        await TestProgram.Test(stack, new RecordingMocks(), program);
        return options!;
    }

    private sealed class CertificateArgs() : Kubernetes.ApiExtensions.CustomResourceArgs("cert-manager.io/v1", "Certificate")
    {
        [Input("dnsName")]
        public Input<string>? DnsName { get; set; }
    }
}
