using System.Text;
using System.Text.Json;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Fluentd;

/// <summary>The output for Cloud Logging, in Ruby, against a server on 127.0.0.1 that gives tokens and takes entries.</summary>
public sealed class CloudLoggingTests
{
    private const string Record = """
        {"stream":"stderr","severity":"ERROR","json":{"level":"error"},"kubernetes":{"namespace_name":"modules","pod_name":"athens-1",
        "container_name":"athens","labels":{"app":"athens"}}}
        """;

    [ToolFact("ruby")]
    public async Task An_entry_has_the_shape_that_GKE_gives_it()
    {
        await using var google = new StandIn(_ => (200, "{}"));

        Assert.Equal(["sent"], await SendAsync(google, Record));

        var request = Assert.Single(google.Written);
        Assert.True(request.GetProperty("partialSuccess").GetBoolean());
        Assert.Equal(
            """
            {"logName":"projects/a-project/logs/stderr","timestamp":"2025-11-20T15:04:05.000000007Z","severity":"ERROR",
            "labels":{"k8s-pod/app":"athens","compute.googleapis.com/resource_name":"node-1"},
            "resource":{"type":"k8s_container","labels":{"project_id":"a-project","location":"europe-west1","cluster_name":"a-cluster",
            "namespace_name":"modules","pod_name":"athens-1","container_name":"athens"}},"insertId":"chunk-000000","jsonPayload":{"level":"error"}}
            """.ReplaceLineEndings(""),
            Assert.Single(request.GetProperty("entries").EnumerateArray()).GetRawText());
        Assert.Equal(["Bearer a-token"], google.Authorizations);
    }

    [ToolFact("ruby")]
    public async Task An_entry_that_is_too_large_is_split_and_nothing_of_it_is_left_out()
    {
        await using var google = new StandIn(_ => (200, "{}"));
        var text = string.Concat(Enumerable.Range(0, 40_000).Select(number => $"€{number} "));

        Assert.Equal(["sent"], await SendAsync(google, JsonSerializer.Serialize(new { stream = "stdout", log = text })));

        var entries = google.Written.SelectMany(request => request.GetProperty("entries").EnumerateArray()).ToList();
        Assert.True(entries.Count > 2);
        Assert.All(entries, entry => Assert.InRange(Encoding.UTF8.GetByteCount(entry.GetRawText()), 1, 256_000));
        Assert.Equal(text, string.Concat(entries.Select(entry => entry.GetProperty("textPayload").GetString())));
        Assert.Equal(entries.Count, entries[^1].GetProperty("split").GetProperty("totalSplits").GetInt32());
        Assert.Equal(entries.Count, entries.Select(entry => entry.GetProperty("insertId").GetString()).Distinct().Count());
    }

    [ToolFact("ruby")]
    public async Task Many_entries_go_in_requests_that_Google_takes()
    {
        await using var google = new StandIn(_ => (200, "{}"));

        Assert.Equal(["sent"], await SendAsync(google, [.. Enumerable.Range(0, 2_500).Select(number => $$"""{"log":"{{number}}"}""")]));

        Assert.Equal([1000, 1000, 500], google.Written.Select(request => request.GetProperty("entries").GetArrayLength()));
        // One token for all of them.
        Assert.Equal(1, google.TokensGiven);
    }

    [ToolTheory("ruby")]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(401)]
    [InlineData(403)]
    public async Task What_may_pass_is_for_another_try(int status)
    {
        await using var google = new StandIn(_ => (status, "{}"));

        Assert.Equal([$"CloudLoggingClient::Unavailable: {status} {{}}"], await SendAsync(google, Record));
    }

    [ToolFact("ruby")]
    public async Task What_is_tried_again_has_the_ids_it_had_and_a_new_token_after_401()
    {
        var answers = new Queue<int>([401, 503, 200]);
        await using var google = new StandIn(_ => (answers.Dequeue(), "{}"));

        Assert.Equal(["sent"], await SendAsync(google.Url, tries: 3, Record, Record));

        // What is sent twice is kept once, by its id.
        Assert.Equal(
            ["chunk-000000 chunk-000001", "chunk-000000 chunk-000001", "chunk-000000 chunk-000001"],
            google.Written.Select(request => string.Join(' ', request.GetProperty("entries").EnumerateArray()
                .Select(entry => entry.GetProperty("insertId").GetString()))));
        Assert.Equal(2, google.TokensGiven);
    }

    [ToolFact("ruby")]
    public async Task A_token_that_is_about_to_end_is_not_used_again()
    {
        await using var google = new StandIn(_ => (200, "{}")) { TokenSeconds = 60 };

        await SendAsync(google, [.. Enumerable.Range(0, 1_001).Select(number => $$"""{"log":"{{number}}"}""")]);

        Assert.Equal(2, google.TokensGiven);
    }

    [ToolTheory("ruby")]
    [InlineData(400, "no")]
    [InlineData(413, "no")]
    // Some say what is wrong in a word where Cloud Logging has an object.
    [InlineData(400, """{"error":"no"}""")]
    public async Task What_is_refused_as_a_whole_is_not_tried_again(int status, string body)
    {
        await using var google = new StandIn(_ => (status, body));

        Assert.Equal([$"chunk-000000: {status} {body}", "sent"], await SendAsync(google, Record));
    }

    // For one entry that it cannot read, such as one that nests too deep, Cloud Logging refuses the request and does not say which it was.
    [ToolFact("ruby")]
    public async Task Where_one_entry_has_all_refused_the_others_arrive()
    {
        var arrived = new List<string?>();
        await using var google = new StandIn(request =>
        {
            var texts = request.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("textPayload").GetString()).ToList();
            if (texts.Contains("700"))
                return (400, "no");
            arrived.AddRange(texts);
            return (200, "{}");
        });

        var said = await SendAsync(google, [.. Enumerable.Range(0, 1_500).Select(number => $$"""{"log":"{{number}}"}""")]);

        Assert.Equal(["chunk-000700: 400 no", "sent"], said);
        Assert.Equal(Enumerable.Range(0, 1_500).Where(number => number != 700).Select(number => $"{number}"), arrived);
        // A thousand in halves, and one request for the rest.
        Assert.InRange(google.Written.Count, 3, 25);
    }

    [ToolTheory("ruby")]
    // 3 is INVALID_ARGUMENT: for good, and the rest is written. 8 is RESOURCE_EXHAUSTED: for now, so all of it is for another try.
    [InlineData(3, "chunk-000001: a bad entry", "sent")]
    [InlineData(8, "CloudLoggingClient::Unavailable: 403 ...")]
    public async Task One_bad_entry_keeps_no_other_out(int code, params string[] expected)
    {
        var answer = """
            {"error":{"details":[{"@type":"type.googleapis.com/google.logging.v2.WriteLogEntriesPartialErrors",
            "logEntryErrors":{"1":{"code":CODE,"message":"a bad entry"}}}]}}
            """.ReplaceLineEndings("").Replace("CODE", $"{code}", StringComparison.Ordinal);
        await using var google = new StandIn(_ => (403, answer));

        var said = await SendAsync(google, Record, Record);

        Assert.Equal(expected.Select(line => line.Replace("...", answer, StringComparison.Ordinal)), said);
    }

    [ToolFact("ruby")]
    public async Task A_network_that_is_down_is_for_another_try()
    {
        string address;
        await using (var google = new StandIn(_ => (200, "{}")))
            address = google.Url;

        Assert.StartsWith("CloudLoggingClient::Unavailable: 127.0.0.1:", Assert.Single(await SendAsync(address, tries: 1, Record)), StringComparison.Ordinal);
    }

    private static Task<string[]> SendAsync(StandIn google, params string[] records) => SendAsync(google.Url, tries: 1, records);

    private static async Task<string[]> SendAsync(string address, int tries, params string[] records)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("records.jsonl", string.Join('\n', records.Select(record => record.ReplaceLineEndings(""))) + "\n");
        var plugins = Path.Combine(Repository.Root, FluentdFiles.Folder, "plugins");
        var here = Path.Combine(Repository.Root, "tests/Programs/Fluentd");
        var output = await Tool.RunAsync(
            "ruby", "-Eutf-8", "-I", Path.Combine(here, "stand_in"), Path.Combine(here, "send.rb"), plugins, address, file, $"{tries}");
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
