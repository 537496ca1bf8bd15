using GoCenter.Components;
using GoCenter.Components.LoadTests;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.LoadTests;

public sealed class LoadTestTests
{
    private const string TestRun = "kubernetes:k6.io/v1alpha1:TestRun";

    [Fact]
    public async Task Declares_the_operator_the_scripts_and_two_runs()
    {
        var declared = await Declare();

        Assert.Equal(
            [
                "kubernetes:core/v1:ConfigMap load-test-scripts",
                "kubernetes:helm.sh/v3:Release load-test",
                "kubernetes:k6.io/v1alpha1:TestRun load-test-modules",
                "kubernetes:k6.io/v1alpha1:TestRun load-test-ui",
            ],
            declared.Resources);
        Assert.Equal("4.6.0", declared.Input("kubernetes:helm.sh/v3:Release", "load-test", "version"));
        Assert.Equal("false", declared.Input("kubernetes:helm.sh/v3:Release", "load-test", "values.namespace.create"));
        Assert.Equal("modules.js,ui.js", declared.Input("kubernetes:core/v1:ConfigMap", "load-test-scripts", "data"));
    }

    [Theory]
    [InlineData("load-test-ui", "metadata.name", "load-test-ui-3")]
    [InlineData("load-test-ui", "spec.script.configMap.name", "load-test-scripts")]
    [InlineData("load-test-ui", "spec.script.configMap.file", "ui.js")]
    [InlineData("load-test-ui", "spec.parallelism", "1")]
    [InlineData("load-test-ui", "spec.runner.nodeSelector.node-pool", "od-pool")]
    [InlineData("load-test-ui", "spec.runner.automountServiceAccountToken", "false")]
    [InlineData("load-test-ui", "spec.runner.securityContext.runAsNonRoot", "true")]
    [InlineData("load-test-ui", "spec.runner.containerSecurityContext.readOnlyRootFilesystem", "true")]
    [InlineData("load-test-ui", "spec.runner.env[0].value", "https://modules.example.com")]
    [InlineData("load-test-ui", "spec.runner.env[1].value", "10000")]
    [InlineData("load-test-ui", "spec.runner.env[2].value", "100")]
    [InlineData("load-test-ui", "spec.runner.env[3].value", "600s")]
    [InlineData("load-test-modules", "spec.script.configMap.file", "modules.js")]
    [InlineData("load-test-modules", "spec.runner.env[0].value", "https://go.example.com")]
    [InlineData("load-test-modules", "spec.runner.env[4].value", "10000")]
    public async Task Runs_the_scripts_with_their_numbers(string run, string path, string expected)
    {
        var declared = await Declare();

        Assert.Equal(expected, declared.Input(TestRun, run, path));
    }

    [Fact]
    public async Task Pins_every_image_that_the_operator_would_take_as_latest()
    {
        var declared = await Declare();

        Assert.Equal(Versions.Images.K6.Reference, declared.Input(TestRun, "load-test-ui", "spec.runner.image"));
        Assert.Equal(Versions.Images.K6Starter.Reference, declared.Input(TestRun, "load-test-ui", "spec.starter.image"));
    }

    private static Task<Declared> Declare() => Declared.ByAsync(() => new LoadTest("load-test", new LoadTestArgs
    {
        Run = 3,
        Namespace = "load-test",
        TargetUrl = "https://modules.example.com",
        ProxyUrl = "https://go.example.com",
        NodePool = "od-pool",
    }));
}
