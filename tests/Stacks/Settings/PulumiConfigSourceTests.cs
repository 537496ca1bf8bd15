using System.Text.Json;
using System.Text.Json.Nodes;
using GoCenter.Stacks.Settings;
using GoCenter.Tests.Support;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace GoCenter.Tests.Stacks.Settings;

/// <summary>The engine hands the configuration over in the environment, which belongs to the whole process.</summary>
[Collection(EngineEnvironment.Name)]
public class PulumiConfigSourceTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    [InlineData("ci")]
    public async Task The_engine_and_the_file_give_the_same_settings(string stack)
    {
        var source = Repository.Source(stack);

        var config = AsEngine(source);
        foreach (var key in SecretsOf(stack))
            config[key] = "[secret]";

        var result = await ReadUnderEngine(stack, config);

        Assert.Empty(result.Faults);
        Assert.Equivalent(SettingsReader.Load(source), result.Settings, strict: true);
    }

    [Fact]
    public async Task The_engine_and_the_file_give_the_same_faults_where_only_the_file_has_lines()
    {
        var yaml = GoodSettings.Yaml
            .Replace("capacity: spot", "capacity: cheap", StringComparison.Ordinal)
            .Replace("minPerZone: 1", "minPerZone: one", StringComparison.Ordinal)
            .Replace("name: office", "nam: office", StringComparison.Ordinal)
            .Replace("10.3.0.0/28", "10.2.0.0/28", StringComparison.Ordinal);
        var source = new YamlSettingsSource("Pulumi.test.yaml", yaml, Repository.Project);

        var result = await ReadUnderEngine("test", AsEngine(source));

        Assert.Equal(
            SettingsReader.Read(source).Faults.Select(fault => (fault with { Line = null }).ToString()).Order(),
            result.Faults.Select(fault => fault.ToString()).Order());
        Assert.Equal(5, result.Faults.Length);
    }

    [Theory]
    [InlineData("dev", "alertMailPassword")]
    [InlineData("prod", "alertHeartbeatUrl", "alertMailPassword", "alertSlackWebhook", "pagerKey")]
    public async Task A_secret_that_is_needed_has_to_be_there_under_the_engine(string stack, params string[] missing)
    {
        var result = await ReadUnderEngine(stack, AsEngine(Repository.Source(stack)));

        Assert.Equal(
            missing.Select(key => $"Pulumi.{stack}.yaml: gocenter:{key} is missing; allowed is what pulumi config set --secret {key} writes."),
            result.Faults.Select(fault => fault.ToString()).Order());
    }

    [Fact]
    public async Task A_secret_arrives_decrypted_and_marked()
    {
        var config = AsEngine(Repository.Source("dev"));
        config["gocenter:proxyGithubToken"] = "hunter2";
        config["gocenter:alertMailPassword"] = "hunter3";
        string? value = null;
        var isSecret = false;

        await ReadUnderEngine("dev", config, async settings =>
        {
            var token = settings!.ModuleProxy.GithubToken!;
            isSecret = await Output.IsSecretAsync(token);
            value = await OutputUtilities.GetValueAsync(token);
        });

        Assert.Equal("hunter2", value);
        Assert.True(isSecret);
    }

    [Fact]
    public async Task The_faults_of_the_settings_are_what_the_engine_prints()
    {
        var config = AsEngine(Repository.Source("dev"));
        config["gocenter:region"] = "Belgium";

        var exception = await Assert.ThrowsAsync<RunException>(() => Deploy("dev", config, () =>
        {
            SettingsReader.Load(new PulumiConfigSource());
            return Task.CompletedTask;
        }));

        Assert.Contains("Pulumi.dev.yaml: gocenter:region is \"Belgium\"; allowed is a Google Cloud region such as europe-west1.", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", exception.Message, StringComparison.Ordinal);
    }

    // What has to be set by hand before an environment is made.
    private static string[] SecretsOf(string stack) => stack == "prod"
        ? ["gocenter:pagerKey", "gocenter:alertHeartbeatUrl", "gocenter:alertSlackWebhook", "gocenter:alertMailPassword"]
        : ["gocenter:alertMailPassword"];

    private static async Task<SettingsResult> ReadUnderEngine(string stack, Dictionary<string, string> config, Func<EnvironmentSettings?, Task>? inspect = null)
    {
        SettingsResult? result = null;
        await Deploy(stack, config, async () =>
        {
            result = SettingsReader.Read(new PulumiConfigSource());
            await (inspect?.Invoke(result.Settings) ?? Task.CompletedTask);
        });
        return result!;
    }

    private static async Task Deploy(string stack, Dictionary<string, string> config, Func<Task> program)
    {
        Environment.SetEnvironmentVariable("PULUMI_CONFIG", JsonSerializer.Serialize(config));
        try
        {
            await Deployment.TestAsync(new NoResources(), new TestOptions { ProjectName = "gocenter", StackName = stack, IsPreview = false }, program);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PULUMI_CONFIG", null);
        }
    }

    // What the engine makes of a file: defaults filled in, scalars as text, everything else as JSON.
    private static Dictionary<string, string> AsEngine(YamlSettingsSource source) => Repository.Project.Declarations
        .Select(declaration => (Key: "gocenter:" + declaration.Key, Node: source.Find(declaration.Key)))
        .Where(setting => setting.Node is not null)
        .ToDictionary(
            setting => setting.Key,
            setting => setting.Node!.Kind is SettingsNodeKind.List or SettingsNodeKind.Map ? ToJson(setting.Node)!.ToJsonString() : setting.Node.Text);

    private static JsonNode? ToJson(SettingsNode node) => node.Kind switch
    {
        SettingsNodeKind.List => new JsonArray([.. node.Items.Select(ToJson)]),
        SettingsNodeKind.Map => new JsonObject(node.Members.Select(member => KeyValuePair.Create(member.Name, ToJson(member.Node)))),
        SettingsNodeKind.Text => JsonValue.Create(node.Text),
        _ => JsonNode.Parse(node.Text),
    };

    private sealed class NoResources : IMocks
    {
        public Task<object> CallAsync(MockCallArgs args) => throw new InvalidOperationException("Settings call nothing.");

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) => throw new InvalidOperationException("Settings declare nothing.");
    }
}
