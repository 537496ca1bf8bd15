namespace GoCenter.Tests.Stacks.Settings;

/// <summary>Every bad input to project, region and zones, with the whole of what is said about it.</summary>
public class GoogleSettingsTests
{
    [Theory]
    [InlineData(
        "gocenter-test",
        "Gocenter_test",
        "Pulumi.test.yaml:2: gocenter:project is \"Gocenter_test\"; allowed is a Google Cloud project id of 6 to 30 lower-case letters, digits and hyphens, beginning with a letter and not ending with a hyphen.")]
    [InlineData(
        "gocenter-test",
        "12345",
        "Pulumi.test.yaml:2: gocenter:project is 12345; allowed is a Google Cloud project id of 6 to 30 lower-case letters, digits and hyphens, beginning with a letter and not ending with a hyphen.")]
    [InlineData(
        "  gocenter:project: gocenter-test\n",
        "",
        "Pulumi.test.yaml: gocenter:project is missing; allowed is a Google Cloud project id of 6 to 30 lower-case letters, digits and hyphens, beginning with a letter and not ending with a hyphen.")]
    [InlineData(
        "gocenter:project: gocenter-test",
        "gocenter:project:",
        "Pulumi.test.yaml:2: gocenter:project is empty; allowed is a Google Cloud project id of 6 to 30 lower-case letters, digits and hyphens, beginning with a letter and not ending with a hyphen.")]
    [InlineData(
        "gocenter:project: gocenter-test",
        "gocenter:project: [gocenter-test]",
        "Pulumi.test.yaml:2: gocenter:project is a list; allowed is a Google Cloud project id of 6 to 30 lower-case letters, digits and hyphens, beginning with a letter and not ending with a hyphen.")]
    [InlineData(
        "gocenter:project: gocenter-test",
        "gocenter:project: true",
        "Pulumi.test.yaml:2: gocenter:project is true; allowed is a Google Cloud project id of 6 to 30 lower-case letters, digits and hyphens, beginning with a letter and not ending with a hyphen.")]
    [InlineData(
        "gocenter:project: gocenter-test",
        "gocenter:projekt: gocenter-test",
        "Pulumi.test.yaml:2: gocenter:projekt is not a known key; the nearest known one is project.",
        "Pulumi.test.yaml: gocenter:project is missing; allowed is a Google Cloud project id of 6 to 30 lower-case letters, digits and hyphens, beginning with a letter and not ending with a hyphen.")]
    [InlineData(
        "gocenter:region: europe-west1\n",
        "gocenter:region: Belgium\n",
        "Pulumi.test.yaml:3: gocenter:region is \"Belgium\"; allowed is a Google Cloud region such as europe-west1.")]
    [InlineData(
        "[europe-west1-b, europe-west1-c]",
        "europe-west1-b",
        "Pulumi.test.yaml:4: gocenter:zones is \"europe-west1-b\"; allowed is a list of zones of the region.")]
    [InlineData(
        "[europe-west1-b, europe-west1-c]",
        "[]",
        "Pulumi.test.yaml:4: gocenter:zones is an empty list; allowed is a list of zones of the region.")]
    [InlineData(
        "[europe-west1-b, europe-west1-c]",
        "[europe-west1-b]",
        "Pulumi.test.yaml:4: gocenter:zones is a list of 1; allowed is a list of at least two zones, so that losing one is not losing all.")]
    [InlineData(
        "[europe-west1-b, europe-west1-c]",
        "[europe-west1-b, us-east1-c]",
        "Pulumi.test.yaml:4: gocenter:zones[1] is \"us-east1-c\"; allowed is a zone of the region europe-west1, such as europe-west1-b.")]
    [InlineData(
        "[europe-west1-b, europe-west1-c]",
        "[europe-west1-b, europe-west1-b]",
        "Pulumi.test.yaml:4: gocenter:zones[1] is \"europe-west1-b\"; allowed is a zone that is not listed before.")]
    [InlineData(
        "[europe-west1-b, europe-west1-c]",
        "[europe-west1-b, 7, west]",
        "Pulumi.test.yaml:4: gocenter:zones[1] is 7; allowed is a Google Cloud zone such as europe-west1-b.",
        "Pulumi.test.yaml:4: gocenter:zones[2] is \"west\"; allowed is a Google Cloud zone such as europe-west1-b.")]
    public void A_fault_says_where_it_is_what_was_found_and_what_is_allowed(string text, string instead, params string[] faults) =>
        Assert.Equal(faults, GoodSettings.FaultsOf(GoodSettings.With(text, instead)));
}
