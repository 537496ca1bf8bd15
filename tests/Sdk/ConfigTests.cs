using System.Text.Json;
using Pulumi;

namespace GoCenter.Tests.Sdk;

/// <summary>The stack's settings, which the engine hands over in the environment. The tests of one class run one after the other.</summary>
public sealed class ConfigTests : IDisposable
{
    private const string Variable = "PULUMI_CONFIG";

    private static readonly JsonSerializerOptions CamelCase = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public ConfigTests() => Environment.SetEnvironmentVariable(Variable, JsonSerializer.Serialize(new Dictionary<string, string>
    {
        ["project:text"] = "a",
        ["project:config:older"] = "b",
        ["project:yes"] = "true",
        ["project:no"] = "false",
        ["project:number"] = "-42",
        ["project:ratio"] = "1.5e3",
        ["project:object"] = """{"name":"n","count":2}""",
        ["project:null"] = "null",
        ["other:text"] = "c",
    }));

    public void Dispose() => Environment.SetEnvironmentVariable(Variable, null);

    [Fact]
    public Task A_setting_is_read_from_the_project_s_namespace()
        => With(config => Assert.Equal("a", config.Get("text")));

    [Fact]
    public Task A_setting_that_is_not_there_is_null()
        => With(config => Assert.Null(config.Get("absent")));

    [Fact]
    public Task A_setting_in_the_older_spelling_is_read()
        => With(config => Assert.Equal("b", config.Get("older")));

    [Fact]
    public Task A_setting_of_another_namespace_is_read()
        => Run.Program(() => Assert.Equal("c", new Config("other").Get("text")));

    [Fact]
    public Task The_ending_config_of_a_namespace_does_not_count()
        => Run.Program(() => Assert.Equal("c", new Config("other:config").Get("text")));

    [Fact]
    public Task Typed_settings_are_read()
        => With(config =>
        {
            Assert.Equal((true, false), (config.GetBoolean("yes"), config.GetBoolean("no")));
            Assert.Equal(-42, config.GetInt32("number"));
            Assert.Equal(1500.0, config.GetDouble("ratio"));
            Assert.Equal(new Settings("n", 2), config.GetObject<Settings>("object", CamelCase));
            Assert.Equal(2, config.GetObject<JsonElement>("object").GetProperty("count").GetInt32());
        });

    [Fact]
    public Task Typed_settings_that_are_not_there_are_null()
        => With(config =>
        {
            Assert.Null(config.GetBoolean("absent"));
            Assert.Null(config.GetInt32("absent"));
            Assert.Null(config.GetDouble("absent"));
            Assert.Null(config.GetObject<Settings>("absent"));
        });

    [Fact]
    public Task Required_settings_are_read()
        => With(config =>
        {
            Assert.Equal("a", config.Require("text"));
            Assert.True(config.RequireBoolean("yes"));
            Assert.Equal(-42, config.RequireInt32("number"));
            Assert.Equal(1500.0, config.RequireDouble("ratio"));
            Assert.Equal(new Settings("n", 2), config.RequireObject<Settings>("object", CamelCase));
            Assert.Null(config.RequireObject<Settings>("null"));
        });

    [Fact]
    public Task Secret_settings_are_secret()
        => With(config =>
        {
            AssertSecret("a", config.GetSecret("text"));
            AssertSecret(true, config.GetSecretBoolean("yes"));
            AssertSecret(-42, config.GetSecretInt32("number"));
            AssertSecret(1500.0, config.GetSecretDouble("ratio"));
            AssertSecret(new Settings("n", 2), config.GetSecretObject<Settings>("object", CamelCase));
            AssertSecret("a", config.RequireSecret("text"));
            AssertSecret(true, config.RequireSecretBoolean("yes"));
            AssertSecret(-42, config.RequireSecretInt32("number"));
            AssertSecret(1500.0, config.RequireSecretDouble("ratio"));
            AssertSecret(new Settings("n", 2), config.RequireSecretObject<Settings>("object", CamelCase));
        });

    [Fact]
    public Task Secret_settings_that_are_not_there_are_null()
        => With(config =>
        {
            Assert.Null(config.GetSecret("absent"));
            Assert.Null(config.GetSecretBoolean("absent"));
            Assert.Null(config.GetSecretInt32("absent"));
            Assert.Null(config.GetSecretDouble("absent"));
            Assert.Null(config.GetSecretObject<Settings>("absent"));
        });

    [Fact]
    public Task Every_required_setting_that_is_not_there_is_named()
        => With(config =>
        {
            Action[] all =
            [
                () => config.Require("absent"),
                () => config.RequireBoolean("absent"),
                () => config.RequireInt32("absent"),
                () => config.RequireDouble("absent"),
                () => config.RequireObject<Settings>("absent"),
                () => config.RequireSecret("absent"),
                () => config.RequireSecretBoolean("absent"),
                () => config.RequireSecretInt32("absent"),
                () => config.RequireSecretDouble("absent"),
                () => config.RequireSecretObject<Settings>("absent"),
            ];
            foreach (var require in all)
                Assert.Equal(
                    "Missing Required configuration variable 'project:absent'\n" +
                    "\tplease set a value using the command `pulumi config set project:absent <value>`",
                    Assert.ThrowsAny<RunException>(require).Message);
        });

    [Theory]
    [InlineData("Boolean")]
    [InlineData("Int32")]
    [InlineData("Double")]
    public Task A_setting_of_a_wrong_type_is_named(string type)
        => With(config => Assert.Equal(
            $"Configuration 'project:text' value 'a' is not a valid {type}",
            Assert.ThrowsAny<RunException>(() => type switch
            {
                "Boolean" => (object?)config.GetBoolean("text"),
                "Int32" => config.GetInt32("text"),
                _ => config.GetDouble("text"),
            }).Message));

    [Fact]
    public Task A_setting_that_is_no_json_is_named()
        => With(config => Assert.Equal(
            $"Configuration 'project:text' value 'a' is not a valid {typeof(Settings).FullName}",
            Assert.ThrowsAny<RunException>(() => config.GetObject<Settings>("text")).Message));

    [Fact]
    public Task Booleans_are_spelled_in_small_letters()
    {
        Environment.SetEnvironmentVariable(Variable, """{"project:yes":"True"}""");
        return With(config => Assert.ThrowsAny<RunException>(() => config.GetBoolean("yes")));
    }

    [Fact]
    public async Task A_missing_setting_fails_the_deployment_with_its_message_alone()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Run.Program(() => new Config().Require("absent")));
        Assert.StartsWith("Missing Required configuration variable 'project:absent'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_of_the_project_need_a_deployment()
        => Assert.Throws<InvalidOperationException>(() => new Config());

    private static async Task With(Action<Config> test) => await Run.Program(() => test(new Config()));

    private static void AssertSecret<T>(T expected, Output<T>? secret)
    {
        Assert.True(secret!.IsSecret().GetAwaiter().GetResult());
        Assert.Equal(expected, secret!.Get().GetAwaiter().GetResult());
    }

    private sealed record Settings(string Name, int Count);
}
