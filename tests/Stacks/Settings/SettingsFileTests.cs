namespace GoCenter.Tests.Stacks.Settings;

/// <summary>Every bad input to the file as a whole, with the whole of what is said about it.</summary>
public class SettingsFileTests
{
    [Theory]
    [InlineData(
        "config:\n",
        "config:\n  - [\n",
        "Pulumi.test.yaml:3:3: The file is not valid YAML: Found a character that has no place there.")]
    [InlineData(
        "  gocenter:region: europe-west1\n",
        "\tgocenter:region: europe-west1\n",
        "Pulumi.test.yaml:2:21: The file is not valid YAML: While scanning a plain scalar, found a tab character that violate indentation.")]
    [InlineData(
        "gocenter:region: europe-west1\n",
        "gocenter:region: *nowhere\n",
        "Pulumi.test.yaml:3:20: The file is not valid YAML: Found an alias of \"nowhere\", which stands for nothing before it.")]
    [InlineData(
        "  gocenter:region: europe-west1\n",
        "  gocenter:region: europe-west1\n  gocenter:region: europe-west1\n",
        "Pulumi.test.yaml:4:3: The file is not valid YAML: Found the key \"gocenter:region\" a second time.")]
    [InlineData(
        "  gocenter:region: europe-west1\n",
        "  gocenter:region: europe-west1\n  region: europe-west1\n",
        "Pulumi.test.yaml:4: gocenter:region is set twice, with and without its namespace; allowed is once.")]
    [InlineData(
        "  gocenter:region: europe-west1\n",
        "  gocentre:region: europe-west1\n",
        "Pulumi.test.yaml:3: \"gocentre:region\" is not a known key; the nearest known namespace is gocenter.",
        "Pulumi.test.yaml: gocenter:region is missing; allowed is a Google Cloud region such as europe-west1.")]
    [InlineData(
        "config:\n",
        "confg: {}\nconfig:\n",
        "Pulumi.test.yaml:1: \"confg\" is not a known key; allowed are config, encryptedkey, encryptionsalt, environment, secretsprovider.")]
    [InlineData(
        "  gocenter:region: europe-west1\n",
        "  gocenter:region: europe-west1\n  gocenter:weather: fine\n",
        "Pulumi.test.yaml:4: gocenter:weather is not a known key; allowed are those that Pulumi.yaml declares.")]
    [InlineData(
        "  gocenter:region: europe-west1\n",
        "  gocenter:region: europe-west1\n  \"gocenter:\\u001b[31mred\": fine\n",
        "Pulumi.test.yaml:4: gocenter:\"\\u001b[31mred\" is not a known key; allowed are those that Pulumi.yaml declares.")]
    [InlineData(
        "gocenter-test",
        "\"line\\nbreak\\u202e\"",
        "Pulumi.test.yaml:2: gocenter:project is \"line\\nbreak\\u202e\"; allowed is a Google Cloud project id of 6 to 30 lower-case letters, digits and hyphens, beginning with a letter and not ending with a hyphen.")]
    [InlineData(
        "grafanaHost: grafana.example.com",
        "grafanaHost: grafana.example.com\n---\nconfig: {}",
        "Pulumi.test.yaml:49:1: The file is not valid YAML: Found a second document.")]
    public void A_fault_says_where_it_is_what_was_found_and_what_is_allowed(string text, string instead, params string[] faults) =>
        Assert.Equal(faults, GoodSettings.FaultsOf(GoodSettings.With(text, instead)));
}
