using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Queue;

/// <summary>The text of the programs.</summary>
public sealed class QueueScriptTests
{
    [ToolFact("shellcheck", "busybox")]
    public async Task Shellcheck_has_nothing_to_say()
    {
        using var programs = new QueuePrograms();

        Assert.Equal("", await Tool.RunAsync("shellcheck", ["-x", "-P", "SCRIPTDIR", .. programs.Scripts]));
    }

    [ToolFact("busybox")]
    public async Task Every_script_parses()
    {
        using var programs = new QueuePrograms();

        foreach (var script in programs.Scripts)
            Assert.Equal((0, "", ""), await programs.RunAsync(["-n", script]));
    }

    [ToolFact("busybox")]
    public void The_head_of_the_library_names_the_tools_that_the_tests_give()
    {
        using var programs = new QueuePrograms();
        var head = File.ReadAllText(programs.PathOf("lib.sh")).Split("\n\n")[0];

        Assert.All(QueuePrograms.Applets, applet => Assert.Contains(applet, head, StringComparison.Ordinal));
    }

    [ToolFact("busybox")]
    public async Task A_bad_setting_stops_a_program_with_its_name_and_what_is_allowed()
    {
        using var programs = new QueuePrograms();
        var patterns = programs.Write("bad.txt", "github.com/(acme\n");

        Assert.Equal((1, "", "level=error program=discover PAGE_LIMIT=\"many\" is not a whole number"),
            await programs.RunAsync([programs.PathOf("discover.sh")], ("PAGE_LIMIT", "many")));
        Assert.Equal((1, "", "level=error program=discover START=\"yesterday\" is not a time such as 2026-01-31T00:00:00Z"),
            await programs.RunAsync([programs.PathOf("discover.sh")], ("START", "yesterday")));
        // What grep itself says comes before.
        var (code, _, error) = await programs.RunAsync([programs.PathOf("discover.sh")], ("PATTERNS_FILE", patterns));
        Assert.Equal(1, code);
        Assert.EndsWith($"level=error program=discover PATTERNS_FILE={patterns} has the expression \"github.com/(acme\", which does not compile", error, StringComparison.Ordinal);
        Assert.Equal((1, "", "level=error program=work LEASE_SECONDS=10; allowed is 301 or more"),
            await programs.RunAsync([programs.PathOf("work.sh")], ("PROXY_URL", "http://127.0.0.1"), ("LEASE_SECONDS", "10")));
    }
}
