using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Fluentd;

/// <summary>Fluentd's files hold together: nothing that they read can go nowhere. And the checks see what they should.</summary>
public sealed class FluentdConfigurationTests
{
    /// <summary>What the image's Gemfile has, by the types that its plugins register; and ours.</summary>
    private static readonly string[] KnownTypes =
    [
        "tail", "relabel", "copy", "file", "secondary_file", "regexp", "json",
        "prometheus", "prometheus_output_monitor", "prometheus_tail_monitor",
        "concat", "record_modifier", "kubernetes_metadata", "gcs",
    ];

    private const string Output = """
        <label @ERROR>
          <match **>
            @type out
            @id o
            <buffer>
              @type file
              path /var/log/b
              chunk_limit_size 1m
              total_limit_size 2m
              overflow_action block
              retry_type exponential_backoff
              retry_max_interval 1m
              retry_timeout 1h
            </buffer>
            <secondary>
              @type secondary_file
            </secondary>
          </match>
        </label>
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Lose_nothing(bool archive)
    {
        var files = FluentdFiles.Of(archive);

        // What the rules are about is there: one output, and with an archive a second one.
        var outputs = files.Values.SelectMany(file => file.All())
            .Where(element => element.Name is "match" or "store").Select(element => element["@type"]).Where(type => type is "cloud_logging" or "gcs");
        Assert.Equal(archive ? ["cloud_logging", "gcs"] : ["cloud_logging"], outputs.Order());
        Assert.Equal([], FluentdRules.Faults(files));
    }

    [Fact]
    public void Use_plugins_that_the_image_has_or_that_lie_beside_them()
    {
        var ours = Directory.EnumerateFiles(Path.Combine(Repository.Root, FluentdFiles.Folder, "plugins"))
            .Select(file => Path.GetFileNameWithoutExtension(file).Split('_', 2))
            .Where(parts => parts[0] is "out" or "filter").Select(parts => parts[1]).ToList();

        var types = FluentdFiles.Of(archive: true).Values.SelectMany(file => file.All()).Select(element => element["@type"]).OfType<string>().Distinct().ToList();

        Assert.Contains("tail", types);
        Assert.Equal(["cloud_logging", "log_fields"], ours.Order());
        Assert.Empty(types.Except(KnownTypes).Except(ours));
    }

    // The plugin asks for each name first unless told not to, and the collector's roles let it add objects and not see them. And it writes
    // records alone, whose time stands beside them.
    [Fact]
    public void Write_the_archive_without_reading_it_and_with_the_time_of_each_record()
    {
        var archive = FluentdFiles.Of(archive: true).Values.SelectMany(file => file.All()).Single(element => element["@id"] == "out_archive");

        Assert.Equal("true", archive["blind_write"]);
        Assert.Equal("false", archive["auto_create_bucket"]);
        Assert.Contains("%{uuid_flush}", archive["object_key_format"], StringComparison.Ordinal);
        var inject = Assert.Single(archive.Named("inject"));
        Assert.Equal(("time", "string", "%Y-%m-%dT%H:%M:%S.%NZ", "true"),
            (inject["time_key"], inject["time_type"], inject["time_format"], inject["utc"]));
    }

    // The plugin compiles what stands between two slashes: with a flag behind the second one it would look for the slashes themselves.
    [Fact]
    public void Write_flags_of_expressions_inside_them()
    {
        var replaced = FluentdFiles.Of(archive: true).Values.SelectMany(file => file.All()).Where(element => element.Name == "replace").ToList();

        Assert.True(replaced.Count > 10);
        Assert.All(replaced, element => Assert.Matches("^/.*/$", element["expression"]));
    }

    [Theory]
    [InlineData("total_limit_size 2m", "", "a.conf:2: <match> of out has a buffer without total_limit_size")]
    [InlineData("chunk_limit_size 1m", "", "a.conf:2: <match> of out has a buffer without chunk_limit_size")]
    [InlineData("action block", "action drop_oldest_chunk", "a.conf:2: <match> of out does not block when its buffer is full")]
    [InlineData("path /var/log/b", "path /tmp/b", "a.conf:2: <match> of out does not buffer on the node's disk")]
    [InlineData("retry_timeout 1h", "", "a.conf:2: <match> of out does not retry with back-off up to a limit")]
    [InlineData("secondary>", "third>", "a.conf:2: <match> of out has no secondary output")]
    [InlineData("buffer>", "cushion>", "a.conf:2: <match> of out has no buffer")]
    [InlineData("match **", "match a.**", "a.conf:1: <label @ERROR> does not end in <match **>: what matches nothing is lost")]
    [InlineData("@id o", "", "a.conf:2: <match> has no @id")]
    [InlineData("@type out\n", "@type relabel\n@label @NOWHERE\n", "a.conf:4: @label @NOWHERE is defined nowhere")]
    [InlineData("</label>", "</label>\n<source>\n@id o\n@label @ERROR\n</source>", "a.conf:21: @id o appears twice")]
    [InlineData("</label>", "</label>\n<source>\n@id s\n</source>", "a.conf:20: <source> has no @label")]
    [InlineData("</label>", "</label>\n<match **>\n@type null\n@id n\n</match>", "a.conf:20: <match> is in no label")]
    [InlineData("</label>", "</label>\n<label @ERROR>\n<match **>\n@type null\n@id n\n</match>\n</label>", "a.conf:20: <label @ERROR> appears twice")]
    public void Are_seen_to_be_wrong(string text, string instead, string fault)
    {
        Assert.Equal([], FluentdRules.Faults(new Dictionary<string, FluentdElement> { ["a.conf"] = FluentdConfiguration.Parse(Output) }));
        Assert.Contains(text, Output, StringComparison.Ordinal);

        var wrong = FluentdConfiguration.Parse(Output.Replace(text, instead, StringComparison.Ordinal));

        Assert.Equal([fault], FluentdRules.Faults(new Dictionary<string, FluentdElement> { ["a.conf"] = wrong }));
    }

    [Theory]
    [InlineData("<source>\n", "line 1: <source> is never closed")]
    [InlineData("\n</source>\n", "line 2: </source> closes nothing")]
    [InlineData("<label @A>\n<match **>\n</label>\n</match>", "line 3: </label> where </match> of line 2 should be")]
    [InlineData("<source", "line 1: <source has no > at its end")]
    [InlineData("a \"b", "line 1: \"b has no \" at its end")]
    public void Say_the_line_that_cannot_be_read(string text, string fault) =>
        Assert.Equal(fault, Assert.Throws<FormatException>(() => FluentdConfiguration.Parse(text)).Message);

    [Fact]
    public void Are_read_with_their_values()
    {
        var parsed = FluentdConfiguration.Parse("# no\n<source>\n  path \"a # b\" # no\n  key 'x'\n  free /a#b/ # no\n  flag\n</source>");

        var source = Assert.Single(parsed.Elements);
        Assert.Equal([("path", "a # b", 3), ("key", "x", 4), ("free", "/a#b/", 5), ("flag", "", 6)], source.Parameters);
    }
}
