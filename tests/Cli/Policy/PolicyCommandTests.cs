using System.Text.Json;
using GoCenter.Cli;
using GoCenter.Cli.Policy;
using GoCenter.Cli.Policy.Rules;
using GoCenter.Tests.Cli.Samples;

namespace GoCenter.Tests.Cli.Policy;

/// <summary><c>gocenter policy</c> as its users meet it.</summary>
public sealed class PolicyCommandTests
{
    private static readonly PolicyException s_everywhere = new("", "cluster-labels", "*", "*", "The sample has no labels to give.");

    [Fact]
    public async Task A_stack_that_breaks_rules_ends_with_1_and_a_table()
    {
        using var project = new SampleProject();

        var (code, output, error) = await project.RunAsync("policy", "dev");

        Assert.Equal((ExitCode.Differences, ""), (code, error));
        Assert.Matches(@"(?m)^    Rule +Severity +Type +Resource +Property +Found +Mend$", output);
        Assert.Matches(@"(?m)^    cluster-private-nodes +high +gcp:container:Cluster +cluster +privateClusterConfig\.enablePrivateNodes +missing +Set Private", output);
        Assert.Contains(
            "Charts, checked only in the values that they are given; the pods that they make are not in the graph:\n    Release  Chart          Namespace\n    grafana  grafana 8.5.1  observability\n",
            output,
            StringComparison.Ordinal);
        Assert.Matches(
            $@"dev: rules {PolicyRules.All.Length}, violations \d+ \(high \d+, medium \d+, low \d+\), excepted 0, charts 1\n$", output);
    }

    [Fact]
    public async Task Exceptions_are_printed_with_their_reasons()
    {
        using var project = new SampleProject();
        project.Source.Exceptions = [s_everywhere];

        var output = (await project.RunAsync("policy", "dev")).Output;

        Assert.Matches(@"(?m)^    1  cluster-labels +\(the stack\) +cluster +The sample has no labels to give\.$", output);
        Assert.DoesNotMatch(@"(?m)^    cluster-labels ", output);
        Assert.Contains(", excepted 1, ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_excepted_ends_with_0()
    {
        using var project = new SampleProject();
        var broken = JsonDocument.Parse((await project.RunAsync("policy", "dev", "--json")).Output).RootElement.GetProperty("stacks")[0].GetProperty("violations");
        project.Source.Exceptions =
        [
            .. broken.EnumerateArray().Select(one => one.GetProperty("rule").GetString()!).Distinct()
                .Select(rule => s_everywhere with { Rule = rule }),
        ];

        var output = await project.SucceedAsync("policy", "dev");

        Assert.Contains(", violations 0 (high 0, medium 0, low 0), ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_exception_is_a_fault_of_the_whole_project()
    {
        using var project = new SampleProject();
        project.Source.Exceptions = [s_everywhere, s_everywhere with { Stack = "prod" }, s_everywhere with { Rule = "redis-auth" }];

        var (code, output, error) = await project.RunAsync("policy", "dev");

        Assert.Equal((ExitCode.InvalidInput, ""), (code, output));
        // The second is hidden behind the first, everywhere.
        Assert.Equal(
            """
            (the stack): the exception from cluster-labels (resource *, property *, stack prod) excuses nothing in any environment; remove it
            (the stack): the exception from redis-auth (resource *, property *, stack *) excuses nothing in any environment; remove it

            """.ReplaceLineEndings("\n"),
            error);
    }

    [Fact]
    public async Task An_exception_that_only_another_environment_needs_is_not_stale()
    {
        using var project = new SampleProject();
        project.Source.Exceptions = [s_everywhere with { Stack = "prod" }];

        Assert.Equal(ExitCode.Differences, (await project.RunAsync("policy", "dev")).ExitCode);
    }

    [Fact]
    public async Task An_exception_from_no_rule_is_a_fault()
    {
        using var project = new SampleProject();
        project.Source.Exceptions = [s_everywhere with { Rule = "cluster-label" }];

        Assert.Equal(
            (ExitCode.InvalidInput, "", "(the stack): excepts the rule \"cluster-label\", which does not exist; gocenter policy --rules lists them\n"),
            await project.RunAsync("policy", "dev"));
    }

    [Theory]
    [InlineData("--json and --sarif exclude each other", "dev", "--json", "--sarif")]
    [InlineData("--markdown and --sarif exclude each other", "dev", "--markdown", "--sarif")]
    [InlineData("--rules takes neither a stack nor --pulumi-preview", "dev", "--rules")]
    [InlineData("--rules and --sarif exclude each other", "--rules", "--sarif")]
    [InlineData("a stack and --pulumi-preview exclude each other", "dev", "--pulumi-preview", "p.json")]
    [InlineData("--fail-on-unknown needs --pulumi-preview FILE", "dev", "--fail-on-unknown")]
    public async Task Options_that_exclude_each_other_are_refused(string fault, params string[] args)
    {
        using var project = new SampleProject();

        Assert.Equal(
            (ExitCode.InvalidInput, "", $"gocenter: {fault}\nSee: gocenter policy --help\n"), await project.RunAsync(["policy", .. args]));
    }

    [Fact]
    public async Task An_unknown_stack_is_refused_before_any_is_checked()
    {
        using var project = new SampleProject();

        Assert.Equal((ExitCode.InvalidInput, "", "unknown stack \"staging\"; stacks are: dev, prod\n"),
            await project.RunAsync("policy", "dev", "staging"));
    }

    [Fact]
    public async Task Several_stacks_are_told_apart_and_one_named_twice_is_checked_once()
    {
        using var project = new SampleProject();

        var output = (await project.RunAsync("policy", "dev", "prod", "dev")).Output;

        Assert.Equal(["acme-dev:", "acme-prod:"], output.Split('\n').Where(line => line.StartsWith("acme-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_rule_is_listed_in_three_forms()
    {
        using var project = new SampleProject();

        var lines = (await project.SucceedAsync("policy", "--rules")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var rows = (await project.SucceedAsync("policy", "--rules", "--markdown")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var json = JsonDocument.Parse(await project.SucceedAsync("policy", "--rules", "--json")).RootElement;

        Assert.Equal(PolicyRules.All.Select(rule => rule.Id), lines.Skip(2).Select(line => line.Trim().Split(' ')[0]));
        Assert.Equal(PolicyRules.All.Select(rule => rule.Id), rows.Skip(2).Select(row => row.Split(' ')[1]));
        Assert.Equal(PolicyRules.All.Select(rule => rule.Id), json.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Machines_get_all_of_it_as_JSON()
    {
        using var project = new SampleProject();
        project.Source.Exceptions = [s_everywhere];

        var json = JsonDocument.Parse((await project.RunAsync("policy", "dev", "--json")).Output).RootElement;

        Assert.False(json.GetProperty("holds").GetBoolean());
        var stack = Assert.Single(json.GetProperty("stacks").EnumerateArray());
        Assert.Equal("dev", stack.GetProperty("stack").GetString());
        Assert.Contains(
            """{"rule":"cluster-private-nodes","severity":"high","type":"gcp:container/cluster:Cluster","name":"cluster","property":"privateClusterConfig.enablePrivateNodes","found":"missing","mend":"Set PrivateClusterConfig.EnablePrivateNodes to true."}""",
            stack.GetProperty("violations").EnumerateArray().Select(one => JsonSerializer.Serialize(one)));
        Assert.Equal("The sample has no labels to give.",
            Assert.Single(stack.GetProperty("exceptions").EnumerateArray()).GetProperty("reason").GetString());
        Assert.Equal("grafana", Assert.Single(stack.GetProperty("charts").EnumerateArray()).GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_pull_request_gets_Markdown()
    {
        using var project = new SampleProject();
        project.Source.Exceptions = [s_everywhere];

        var output = (await project.RunAsync("policy", "dev", "--markdown")).Output;

        Assert.Matches(@"^### Policy of `dev`: \d+ violations\n\n\| Rule \| Severity \|", output);
        Assert.Contains("| cluster-private-nodes | high | gcp:container:Cluster | cluster |", output, StringComparison.Ordinal);
        Assert.Contains("<summary>Exceptions, how much each excuses and why (1)</summary>", output, StringComparison.Ordinal);
        Assert.Contains(
            "| cluster-labels | (the stack) | cluster | The sample has no labels to give. |\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_of_the_engine_is_checked_the_same()
    {
        using var project = new SampleProject();
        var broken = project.Folder.Write("preview.json", PreviewFile.Of(PreviewFile.Step("create", "gcp:redis/instance:Instance", "cache",
            $$"""{"authEnabled": true, "transitEncryptionMode": "{{PreviewFile.Unknown}}"}""")));

        var output = await project.SucceedAsync("policy", "--pulumi-preview", broken);

        Assert.Contains("Not known before the update, so neither kept nor broken:\n", output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^    redis-tls +high +gcp:redis:Instance +cache +transitEncryptionMode$", output);
        Assert.Contains(", not known before the update 1, ", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Differences, (await project.RunAsync("policy", "--pulumi-preview", broken, "--fail-on-unknown")).ExitCode);
        Assert.Equal(ExitCode.InvalidInput,
            (await project.RunAsync("policy", "--pulumi-preview", project.Folder.Write("cut.json", "{\"steps\": ["))).ExitCode);
    }
}
