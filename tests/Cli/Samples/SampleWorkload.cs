using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Kubernetes = Pulumi.Kubernetes;

namespace GoCenter.Tests.Cli.Samples;

/// <summary>A deployment with the objects around it.</summary>
internal sealed class SampleWorkload : ComponentResource
{
    public SampleWorkload(string name, SampleSettings settings, Input<string> account, ComponentResourceOptions options)
        : base("gocenter:sample:Workload", name, options)
    {
        var custom = new CustomResourceOptions { Parent = this };
        InputMap<string> labels = new() { ["app.kubernetes.io/name"] = name };
        ObjectMetaArgs Meta() => new() { Name = name, Namespace = "proxy", Labels = labels };

        var serviceAccount = new Kubernetes.Core.V1.ServiceAccount(name, new ServiceAccountArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = name,
                Namespace = "proxy",
                Annotations = { ["iam.gke.io/gcp-service-account"] = account },
            },
            AutomountServiceAccountToken = false,
        }, custom);
        var secret = new Kubernetes.Core.V1.Secret(name, new SecretArgs
        {
            Metadata = Meta(),
            StringData = { ["netrc"] = $"machine github.com login x password {settings.Token}" },
        }, custom);
        _ = new Kubernetes.Core.V1.Secret($"{name}-token", new SecretArgs
        {
            Metadata = new ObjectMetaArgs { Name = $"{name}-token", Namespace = "proxy" },
            Data = new InputMap<string> { ["token"] = Output.CreateSecret(settings.Token) },
        }, custom);
        _ = new Kubernetes.Core.V1.ConfigMap(name, new ConfigMapArgs
        {
            Metadata = Meta(),
            Data =
            {
                ["script.sh"] = "#!/bin/sh\nset -eu\necho \"yes: no\"  # 012\n",
                ["tricky"] = "yes",
                ["octal"] = "012",
                ["exponent"] = "1e3",
                ["empty"] = "",
                ["spaces"] = " leading\n  indented\ntrailing ",
            },
        }, custom);
        _ = new Kubernetes.Apps.V1.Deployment(name, new DeploymentArgs
        {
            Metadata = Meta(),
            Spec = new DeploymentSpecArgs
            {
                Replicas = settings.Replicas,
                Selector = new LabelSelectorArgs { MatchLabels = labels },
                Template = new PodTemplateSpecArgs
                {
                    Metadata = new ObjectMetaArgs { Labels = labels },
                    Spec = new PodSpecArgs
                    {
                        ServiceAccountName = serviceAccount.Metadata.Apply(metadata => metadata.Name),
                        Containers =
                        {
                            new ContainerArgs
                            {
                                Name = "athens",
                                Image = settings.Image,
                                Args = { "-config_file", "/config/athens.toml" },
                                Env =
                                {
                                    new EnvVarArgs { Name = "ATHENS_HOST", Value = settings.Host },
                                    new EnvVarArgs { Name = "ATHENS_GITHUB_TOKEN", Value = Output.CreateSecret(settings.Token) },
                                },
                                Ports = { new ContainerPortArgs { ContainerPortValue = 3000, Name = "http" } },
                                Resources = new ResourceRequirementsArgs
                                {
                                    Requests = { ["cpu"] = "800m", ["memory"] = "1Gi" },
                                    Limits = { ["cpu"] = settings.CpuLimit, ["memory"] = "2Gi" },
                                },
                                LivenessProbe = new ProbeArgs { HttpGet = new HTTPGetActionArgs { Path = "/healthz", Port = 3000 } },
                            },
                        },
                    },
                },
            },
        }, new CustomResourceOptions { Parent = this, DependsOn = { secret } });
        _ = new Kubernetes.Core.V1.Service(name, new ServiceArgs
        {
            Metadata = Meta(),
            Spec = new ServiceSpecArgs
            {
                Selector = labels,
                Ports = { new ServicePortArgs { Name = "http", Port = 80, TargetPort = "http" } },
            },
        }, custom);
        RegisterOutputs();
    }
}
