using System.Diagnostics;
using System.Text;
using System.Text.Json;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Fluentd;

/// <summary>
/// Recorded lines through the filters as the files have them, in Ruby, whose regular expressions are Fluentd's. Beside each log lie the
/// records that it makes.
/// </summary>
public sealed class FluentdPipelineTests
{
    private static string Here(string name) => Path.Combine(Repository.Root, "tests/Programs/Fluentd", name);

    [ToolTheory("ruby")]
    [InlineData("bytes")]
    [InlineData("go_dump")]
    [InlineData("go_http")]
    [InlineData("go_panic")]
    [InlineData("interleaved")]
    [InlineData("java")]
    [InlineData("json")]
    [InlineData("not_cri")]
    [InlineData("private_key")]
    [InlineData("python")]
    [InlineData("secrets")]
    [InlineData("text")]
    public async Task Recorded_lines_become_the_records_beside_them(string name) =>
        Assert.Equal(await File.ReadAllLinesAsync(Here($"lines/{name}.jsonl")), await RunAsync(Here($"lines/{name}.log")));

    [ToolTheory("ruby")]
    [InlineData("secrets")]
    [InlineData("private_key")]
    public async Task Nothing_of_a_secret_is_left(string name)
    {
        var records = string.Join('\n', await RunAsync(Here($"lines/{name}.log")));

        // Every secret in these files says so, in the clear or in Base64.
        Assert.DoesNotContain("hunter2", records, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("bm90IGEga2V5", records, StringComparison.Ordinal);
        Assert.Contains("[masked]", records, StringComparison.Ordinal);
    }

    // containerd cuts at 16 KiB, without regard to characters.
    [ToolTheory("ruby")]
    [InlineData("x", 64 * 1024)]
    [InlineData("€", 64 * 1024)]
    [InlineData("x", 16 * 1024)]
    [InlineData("x", 1024 * 1024)]
    public async Task A_long_line_is_whole_again(string character, int bytes)
    {
        var line = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(character, bytes / Encoding.UTF8.GetByteCount(character))));
        using var folder = new TemporaryFolder();
        await using (var log = File.Create(folder["long.log"]))
        {
            for (var start = 0; start < line.Length; start += 16 * 1024)
            {
                var isLast = start + (16 * 1024) >= line.Length;
                log.Write(Encoding.ASCII.GetBytes($"2026-11-20T15:04:05.000000000Z stdout {(isLast ? "F" : "P")} "));
                log.Write(line.AsSpan(start, Math.Min(16 * 1024, line.Length - start)));
                log.WriteByte((byte)'\n');
            }
        }

        var record = JsonDocument.Parse(Assert.Single(await RunAsync(folder["long.log"])));

        Assert.Equal(Encoding.UTF8.GetString(line), record.RootElement.GetProperty("log").GetString());
    }

    // An expression that starts anew from each letter of a word takes the square of its length: minutes here, an hour at a megabyte, and
    // all that time no other line of the node is read.
    [ToolFact("ruby")]
    public async Task A_line_of_one_long_word_is_read_in_time()
    {
        using var folder = new TemporaryFolder();
        var word = new string('x', 200 * 1024);
        var log = folder.Write("word.log", $"2026-11-20T15:04:05.000000000Z stdout F {word} and {word}://{word}\n");
        var clock = Stopwatch.StartNew();

        var record = JsonDocument.Parse(Assert.Single(await RunAsync(log)));

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        Assert.Equal($"{word} and {word}://{word}", record.RootElement.GetProperty("log").GetString());
    }

    private static async Task<string[]> RunAsync(string log)
    {
        using var folder = new TemporaryFolder();
        var steps = folder.Write("steps.json", JsonSerializer.Serialize(Steps()));
        var output = await Tool.RunAsync(
            "ruby", "-Eascii-8bit:ascii-8bit", Here("pipeline.rb"), steps, Path.Combine(Repository.Root, FluentdFiles.Folder, "plugins"), log);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The expression that reads a line, and then each filter that a record passes.</summary>
    private static object[] Steps()
    {
        var files = FluentdFiles.Of(archive: false);
        var parse = files["01_sources.conf"].Named("source").Single(source => source["@type"] == "tail").Named("parse").Single();
        var filters = files.Values.SelectMany(file => file.Named("label")).SelectMany(label => label.Named("filter"));
        return
        [
            .. filters.Prepend(parse).Select(element => new
            {
                type = element["@type"],
                parameters = element.Parameters.ToDictionary(parameter => parameter.Key, parameter => parameter.Value),
                replace = element.Named("replace").Select(replace => new[] { replace["expression"], replace["replace"] }),
                record = element.Named("record").SelectMany(record => record.Parameters)
                    .ToDictionary(parameter => parameter.Key, parameter => parameter.Value),
            }),
        ];
    }
}
