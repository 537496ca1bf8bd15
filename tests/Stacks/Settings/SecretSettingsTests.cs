using GoCenter.Tests.Support;
using Pulumi;
using Pulumi.Utilities;

namespace GoCenter.Tests.Stacks.Settings;

public class SecretSettingsTests
{
    private const string Ciphertext = "v1:c2VjcmV0:aGVsbG8";

    [Fact]
    public async Task An_encrypted_value_of_a_secret_is_accepted_and_stays_a_secret()
    {
        var token = GoodSettings.Read($"{GoodSettings.Yaml}\n  gocenter:proxyGithubToken:\n    secure: {Ciphertext}")
            .OrThrow().ModuleProxy.GithubToken;

        Assert.NotNull(token);
        Assert.True(await Output.IsSecretAsync(token));
        Assert.Equal("[secret]", await OutputUtilities.GetValueAsync(token));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("")]
    public void An_empty_secret_is_none(string value) =>
        Assert.Null(GoodSettings.Read($"{GoodSettings.Yaml}\n  gocenter:proxyGithubToken: {value}").OrThrow().ModuleProxy.GithubToken);

    [Theory]
    [InlineData("hunter2")]
    [InlineData("[hunter2]")]
    [InlineData("{ token: hunter2 }")]
    public void A_secret_in_plain_text_is_refused_and_not_shown(string value) => Assert.Equal(
        ["Pulumi.test.yaml:70: gocenter:proxyGithubToken is [secret] in plain text; allowed is what pulumi config set --secret proxyGithubToken writes."],
        GoodSettings.FaultsOf($"{GoodSettings.Yaml}\n  gocenter:proxyGithubToken: {value}"));

    [Theory]
    [InlineData("gocenter:region: europe-west1", "gocenter:region", 3)]
    [InlineData("gocenter:clusterDeletionProtection: false", "gocenter:clusterDeletionProtection", 9)]
    [InlineData("gocenter:proxyReplicasMin: 2", "gocenter:proxyReplicasMin", 39)]
    [InlineData("gocenter:zones: [europe-west1-b, europe-west1-c]", "gocenter:zones", 4)]
    public void An_encrypted_value_of_anything_else_has_to_be_plain(string line, string key, int number) => Assert.Equal(
        [$"Pulumi.test.yaml:{number}: {key} is [secret]; allowed is a plain value, because it appears in the names of resources or is checked at preview."],
        GoodSettings.FaultsOf(GoodSettings.With(line + "\n", $"{key}: {{ secure: {Ciphertext} }}\n")));

    [Theory]
    [InlineData("machineType: e2-standard-4\n      capacity: spot", "clusters[0].nodePools[1].machineType", 26)]
    [InlineData("node-pool: pvm-pool", "clusters[0].nodePools[1].labels[\"node-pool\"]", 33)]
    public void An_encrypted_value_inside_an_object_has_to_be_plain_too(string text, string path, int line)
    {
        var name = text.Split(':')[0];
        var rest = text.Contains('\n', StringComparison.Ordinal) ? text[text.IndexOf('\n', StringComparison.Ordinal)..] : "";

        Assert.Equal(
            [$"Pulumi.test.yaml:{line}: gocenter:{path} is [secret]; allowed is a plain value, because it appears in the names of resources or is checked at preview."],
            GoodSettings.FaultsOf(GoodSettings.With(text, $"{name}: {{ secure: {Ciphertext} }}{rest}")));
    }

    [Fact]
    public void No_fault_shows_any_part_of_an_encrypted_value()
    {
        var yaml = "config:\n" + string.Join('\n', Repository.Project.Declarations.Select(
            declaration => $"  gocenter:{declaration.Key}: {{ secure: {Ciphertext} }}"));

        var faults = GoodSettings.FaultsOf(yaml);

        Assert.Equal(Repository.Project.Declarations.Count(declaration => !declaration.IsSecret), faults.Length);
        Assert.All(faults, fault => Assert.DoesNotContain("c2VjcmV0", fault, StringComparison.Ordinal));
    }
}
