using System.Text;
using GoCenter.Cli;
using GoCenter.Cli.Graph;
using GoCenter.Tests.Cli.Samples;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Cli;

public sealed class GraphFileTests
{
    [Fact]
    public async Task The_same_environment_gives_the_same_bytes_each_time()
    {
        var first = GraphWriter.Write(await SampleSource.GraphOf(new() { Workloads = 8 }));
        var second = GraphWriter.Write(await SampleSource.GraphOf(new() { Workloads = 8 }));

        Assert.True(first.Span.SequenceEqual(second.Span));
    }

    [Fact]
    public async Task A_saved_graph_is_read_back_whole()
    {
        using var folder = new TemporaryFolder();
        var written = GraphWriter.Write(await SampleSource.GraphOf(new()));
        AtomicFile.Write(folder["graph.json"], written.Span);

        var read = GraphWriter.Write(GraphReader.Load(folder["graph.json"]));

        Assert.Equal(Encoding.UTF8.GetString(written.Span), Encoding.UTF8.GetString(read.Span));
        Assert.Equal(["graph.json"], folder.Files());
    }

    [Fact]
    public async Task The_form_is_the_documented_one()
    {
        var json = Encoding.UTF8.GetString(GraphWriter.Write(await SampleSource.GraphOf(new())).Span);

        Assert.StartsWith(
            "{\n  \"version\": 1,\n  \"project\": \"acme\",\n  \"stack\": \"dev\",\n  \"resources\": [\n", json, StringComparison.Ordinal);
        Assert.EndsWith("}\n", json, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', json);
        Assert.Contains(
            """
                {
                  "type": "kubernetes:core/v1:Secret",
                  "name": "athens-token",
                  "parent": "gocenter:sample:Workload::athens",
                  "provider": "pulumi:providers:kubernetes::kubernetes",
                  "dependsOn": [],
                  "protect": false,
                  "inputs": {
                    "apiVersion": "v1",
                    "data": {
                      "token": {
                        "secret": true
                      }
                    },
                    "kind": "Secret",
                    "metadata": {
                      "name": "athens-token",
                      "namespace": "proxy"
                    }
                  }
                },
            """.ReplaceLineEndings("\n"),
            json,
            StringComparison.Ordinal);
        Assert.Contains("\"replicas\": 2,\n", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", ":1:1: not JSON; write one with: gocenter graph STACK --out FILE")]
    [InlineData("{\n  \"version\": 1,,\n}", ":2:16: not JSON; write one with: gocenter graph STACK --out FILE")]
    [InlineData("[]", ": the file is a list; an object is wanted")]
    [InlineData("{}", ": the file lacks the key \"version\"")]
    [InlineData("""{"version": 2}""", ": version is 2; this program reads version 1")]
    [InlineData("""{"version": 1}""", ": the file lacks the key \"resources\"")]
    [InlineData("""{"version": 1, "resources": {}}""", ": resources is an object; a list is wanted")]
    [InlineData("""{"version": 1, "resources": [7]}""", ": resources[0] is a number; an object is wanted")]
    [InlineData("""{"version": 1, "resources": [{"typ": "x"}]}""", ": resources[0]: unknown key \"typ\"; known are type, name, parent, provider, dependsOn, protect, inputs")]
    [InlineData("""{"version": 1, "resources": [{"dependsOn": [], "protect": "yes"}]}""", ": resources[0].protect is a string; true or false is wanted")]
    [InlineData("""{"version": 1, "resources": [{"dependsOn": [null]}]}""", ": resources[0].dependsOn is null; a string is wanted")]
    [InlineData("""{"version": 1, "resources": [], "project": null}""", ": project is null; a string is wanted")]
    public void A_file_that_is_no_graph_is_refused_with_the_reason(string content, string reason)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("graph.json", content);

        var fault = Assert.Throws<InvalidInputException>(() => GraphReader.Load(file));

        Assert.Equal(file + reason, fault.Message);
    }

    [Fact]
    public void A_file_that_is_not_there_is_said_to_be_missing()
    {
        var fault = Assert.Throws<InvalidInputException>(() => GraphReader.Load("/nowhere/graph.json"));

        Assert.Equal("/nowhere/graph.json: no such file", fault.Message);
    }

    [Fact]
    public void A_folder_is_said_to_be_one()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal($"{folder.Path}: is a folder; a file is wanted",
            Assert.Throws<InvalidInputException>(() => GraphReader.Load(folder.Path)).Message);
    }

    [Fact]
    public void A_device_takes_what_is_written_and_stays_one()
    {
        AtomicFile.Write("/dev/null", "something"u8);

        Assert.Equal(0, new FileInfo("/dev/null").Length);
    }

    [Theory]
    [InlineData(3, "3")]
    [InlineData(-0.0, "0")]
    [InlineData(0.5, "0.5")]
    [InlineData(1e21, "1E+21")]
    [InlineData(9007199254740991, "9007199254740991")]
    public void Numbers_are_written_as_integers_where_they_are(double number, string text) =>
        Assert.Equal(text, InputValue.Of(number).NumberText);
}
