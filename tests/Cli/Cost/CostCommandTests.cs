using System.Text.Json;
using GoCenter.Cli;
using GoCenter.Tests.Cli.Samples;

namespace GoCenter.Tests.Cli.Cost;

public sealed class CostCommandTests
{
    [Fact]
    public async Task Without_a_stack_all_of_them_are_estimated()
    {
        using var project = new SampleProject();

        var output = await project.SucceedAsync("cost", "--json");

        using var json = JsonDocument.Parse(output);
        Assert.Equal(["dev", "prod"], json.RootElement.EnumerateArray().Select(stack => stack.GetProperty("stack").GetString()));
    }

    [Fact]
    public async Task A_change_against_itself_costs_nothing()
    {
        using var project = new SampleProject();
        await project.SucceedAsync("graph", "dev", "--out", project.Folder["dev.json"]);

        var output = await project.SucceedAsync("cost", "dev", "--against", project.Folder["dev.json"], "--json");

        using var json = JsonDocument.Parse(output);
        Assert.Equal(0, json.RootElement.GetProperty("change").GetProperty("typical").GetDecimal());
        Assert.Empty(json.RootElement.GetProperty("lines").EnumerateArray());
    }

    [Fact]
    public async Task Bad_options_are_refused_with_what_is_allowed()
    {
        using var project = new SampleProject();

        Assert.Equal(
            (ExitCode.InvalidInput, "", "gocenter: --typical is 200; whole numbers from 0 to 100 are allowed\nSee: gocenter cost --help\n"),
            await project.RunAsync("cost", "dev", "--typical", "200"));
        Assert.Equal(
            (ExitCode.InvalidInput, "", "gocenter: --against needs one STACK to compare with FILE\nSee: gocenter cost --help\n"),
            await project.RunAsync("cost", "--against", "old.json"));
        Assert.Equal(
            (ExitCode.InvalidInput, "", "nowhere.json: no such file\n"),
            await project.RunAsync("cost", "dev", "--prices", "nowhere.json"));
    }

    [Fact]
    public async Task A_price_list_of_ones_own_takes_the_place_of_the_one_inside()
    {
        using var project = new SampleProject();
        var prices = project.Folder.Write("prices.json", """{ "version": 1, "currency": "EUR", "sources": {}, "prices": [] }""");

        var output = await project.SucceedAsync("cost", "dev", "--prices", prices);

        Assert.StartsWith("Monthly estimate for dev, EUR:\n", output, StringComparison.Ordinal);
    }
}
