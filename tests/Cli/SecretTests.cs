using GoCenter.Cli.Graph;
using GoCenter.Tests.Cli.Samples;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Kubernetes = Pulumi.Kubernetes;

namespace GoCenter.Tests.Cli;

public sealed class SecretTests
{
    private const string Token = "ghp_PLAINTEXT0123456789";

    [Fact]
    public async Task No_command_shows_or_writes_a_secret()
    {
        using var project = new SampleProject();
        project.Source["prod"] = SampleSource.Prod with { Token = Token + "-prod", Host = "go.acme.example" };
        var graph = project.Folder["dev.json"];
        var rendered = project.Folder["rendered"];
        string[][] commands =
        [
            ["preview", "dev"],
            ["preview", "dev", "--json"],
            ["preview", "dev", "--markdown"],
            ["graph", "dev", "--out", graph],
            ["preview", "prod", "--against", graph],
            ["preview", "prod", "--against", graph, "--json"],
            ["preview", "prod", "--against", graph, "--markdown"],
            ["render", "dev", "--out", rendered],
            ["parity", "dev", "prod"],
        ];

        foreach (var command in commands)
        {
            var (_, output, error) = await project.RunAsync(command);
            Assert.NotEqual("", output);
            Assert.DoesNotContain(Token, output + error, StringComparison.Ordinal);
        }

        foreach (var file in project.Folder.Files())
            Assert.DoesNotContain(Token, await File.ReadAllTextAsync(project.Folder[file]), StringComparison.Ordinal);
        Assert.Contains(
            "[secret]", await File.ReadAllTextAsync(project.Folder["rendered/proxy/deployment-athens.yaml"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_is_found_wherever_arguments_can_hold_one()
    {
        var secret = Output.CreateSecret(Token);
        var graph = await SampleSource.GraphOf(new()
        {
            Inside = _ =>
            {
                var map = new Kubernetes.Core.V1.ConfigMap("holder", new ConfigMapArgs
                {
                    Metadata = secret.Apply(token => new ObjectMetaArgs { Name = token }),
                    Data = { ["composed"] = Output.Format($"password={secret}"), ["plain"] = "visible" },
                });
                // What a resource gives back of a secret input is secret too.
                _ = new Kubernetes.Core.V1.ConfigMap(
                    "echo", new ConfigMapArgs { Data = { ["copied"] = map.Data.Apply(data => data["composed"]) } });
                var spec = new PodSpecArgs
                {
                    NodeSelector = Output.CreateSecret(new Dictionary<string, string> { ["key"] = Token }),
                    Hostname = "visible",
                    Containers = new[] { new ContainerArgs { Name = "one", Args = new InputList<string> { "visible", secret } } },
                    Tolerations = secret.Apply(token => new[] { new TolerationArgs { Key = token } }),
                };
                _ = new Kubernetes.Apps.V1.Deployment("pods", new DeploymentArgs
                {
                    Spec =
                        new DeploymentSpecArgs { Selector = new LabelSelectorArgs(), Template = new PodTemplateSpecArgs { Spec = spec } },
                });
                _ = new Kubernetes.Helm.V3.Release("nested", new ReleaseArgs
                {
                    Chart = "chart",
                    Values = new InputMap<object>
                    {
                        ["visible"] = "visible",
                        ["map"] = new Dictionary<string, object> { ["inner"] = secret, ["visible"] = "visible" },
                        ["list"] = new object[] { "visible", secret, new Dictionary<string, object> { ["deep"] = Output.Create<object>(secret) } },
                    },
                });
            },
        });

        Assert.DoesNotContain(Token, System.Text.Encoding.UTF8.GetString(GraphWriter.Write(graph).Span), StringComparison.Ordinal);
        var pod = graph.Find("kubernetes:apps/v1:Deployment::pods")!.Inputs.Find("spec")!.Find("template")!.Find("spec")!;
        Assert.Equal("visible", pod.FindText("hostname"));
        Assert.Equal(InputKind.Secret, pod.Find("nodeSelector")!.Kind);
        Assert.Equal(InputKind.Secret, pod.Find("containers")!.Items[0].Find("args")!.Kind);
        Assert.Equal("one", pod.Find("containers")!.Items[0].FindText("name"));
        Assert.Equal(InputKind.Secret, pod.Find("tolerations")!.Kind);
        var values = graph.Find("kubernetes:helm.sh/v3:Release::nested")!.Inputs.Find("values")!;
        Assert.Equal("visible", values.FindText("map", "visible"));
        Assert.Equal(InputKind.Secret, values.Find("map")!.Find("inner")!.Kind);
        Assert.Equal([InputKind.Text, InputKind.Secret, InputKind.Map], values.Find("list")!.Items.Select(item => item.Kind));
        Assert.Equal(InputKind.Secret, graph.Find("kubernetes:core/v1:ConfigMap::echo")!.Inputs.Find("data")!.Kind);
    }

    [Fact]
    public async Task The_walk_waits_for_what_settles_late_and_hides_what_never_does()
    {
        static Task<SecretMark?> FindAsync(Output<string> value) => SecretWalk.FindAsync(
            new ConfigMapArgs { Data = { ["first"] = "plain", ["second"] = value } });
        static async Task<string> LateAsync()
        {
            await Task.Delay(20);
            return "late";
        }

        Assert.Null(await FindAsync(Output.Create(LateAsync())));
        Assert.Same(SecretMark.Whole, (await FindAsync(Output.CreateSecret(LateAsync())))!.Key("data"));
        Assert.Same(SecretMark.Whole,
            (await FindAsync(Output.Create(Task.FromException<string>(new InvalidOperationException("a defect")))))!.Key("data"));
    }

    [Fact]
    public async Task The_data_of_a_Kubernetes_Secret_is_secret_however_it_was_given_and_its_keys_are_not()
    {
        var graph = await SampleSource.GraphOf(new());

        Assert.Equal(InputKind.Secret, graph.Find("kubernetes:core/v1:Secret::athens")!.Inputs.Find("stringData")!.Find("netrc")!.Kind);
        Assert.Equal(InputKind.Secret, graph.Find("kubernetes:core/v1:Secret::athens-token")!.Inputs.Find("data")!.Find("token")!.Kind);
    }

    [Fact]
    public async Task A_release_with_a_secret_value_keeps_the_keys_of_its_values()
    {
        var graph = await SampleSource.GraphOf(new());

        var values = graph.Find("kubernetes:helm.sh/v3:Release::grafana")!.Inputs.Find("values")!;
        Assert.Equal(["adminPassword", "persistence", "replicas"], values.Entries.Select(entry => entry.Key));
        Assert.Equal(InputKind.Secret, values.Find("adminPassword")!.Kind);
    }
}
