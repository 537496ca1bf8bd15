using GoCenter.Cli;
using GoCenter.Cli.Charts;
using GoCenter.Tests.Cli.Samples;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Cli.Charts;

/// <summary>Which values a chart knows, read from its folder.</summary>
public sealed class ChartFolderTests
{
    [Fact]
    public void Reads_keys_from_the_values_and_from_the_templates_of_the_chart_and_of_those_inside_it()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["templates"]);
        Directory.CreateDirectory(folder["charts/inner"]);
        folder.Write("Chart.yaml", "name: shop\nversion: 1.2.3\n");
        folder.Write("values.yaml", """
            replicas: 1
            image: { repository: shop, tag: "" }
            nodeSelector: {}
            tolerations: []
            externalUrl:
            resources:
              limits: { memory: 1Gi }
            files.d:
              main: x
            # hidden: 1
            """);
        folder.Write("templates/deployment.yaml", """
            replicas: {{ .Values.replicas }}
            {{- if .Values.hidden }}
            hidden: {{ .Values.hidden }}
            {{- end }}
            {{- with .Values.resources }}
            resources: {{ toYaml . | nindent 2 }}
            {{- end }}
            {{- range $name, $text := index .Values "files.d" }}
            {{ $name }}: {{ $text }}
            {{- end }}
            """);
        folder.Write("charts/inner/Chart.yaml", "name: inner\nversion: 9.9.9\n");
        folder.Write("charts/inner/values.yaml", "enabled: true\n");

        Assert.Equal(
            """
            shop 1.2.3
            externalUrl.*
            ["files.d"].*
            ["files.d"].main
            hidden.*
            image
            image.repository
            image.tag
            inner.enabled
            nodeSelector.*
            replicas
            resources.*
            resources.limits
            resources.limits.memory
            tolerations.*

            """.Split('\n').Order(StringComparer.Ordinal),
            ChartFolder.Read(folder.Path, version: null).Split('\n').Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_the_schema_of_a_chart_forbids_is_not_known_whatever_its_templates_do()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["templates"]);
        Directory.CreateDirectory(folder["charts/inner"]);
        folder.Write("Chart.yaml", "name: shop\nversion: 1.2.3\n");
        folder.Write("values.yaml", "manager: { resources: {}, labels: {}, limits: { cpu: 1 }, old: { key: 1 } }\n");
        folder.Write("templates/deployment.yaml", """
            {{- toYaml .Values.manager.resources }}
            {{- toYaml .Values.manager.limits }}
            {{- toYaml .Values.managers }}
            """);
        folder.Write("values.schema.json", """
            {
              "properties": { "manager": { "$ref": "#/$defs/manager" } },
              "$defs": {
                "manager": {
                  "additionalProperties": false,
                  "properties": {
                    "resources": { "additionalProperties": false, "properties": { "cpu": { "type": "string" } } },
                    "limits": { "additionalProperties": true, "properties": { "cpu": {} } },
                    "labels": { "additionalProperties": false, "properties": {}, "patternProperties": { "^x-": {} } }
                  }
                }
              }
            }
            """);
        folder.Write("charts/inner/Chart.yaml", "name: inner\nversion: 9.9.9\n");
        folder.Write("charts/inner/values.yaml", "one: 1\ntwo: 2\n");
        folder.Write("charts/inner/values.schema.json", """{ "additionalProperties": false, "properties": { "one": {} } }""");

        Assert.Equal(
            "shop 1.2.3\ninner.one\nmanager\nmanager.labels.*\nmanager.limits.*\nmanager.limits.cpu\nmanager.resources\nmanager.resources.cpu.*\nmanagers.*\n",
            ChartFolder.Read(folder.Path, version: null));
    }

    [Fact]
    public void A_schema_that_is_no_JSON_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Chart.yaml", "name: shop\nversion: 1.2.3\n");
        folder.Write("values.schema.json", "{");

        var fault = Assert.Throws<InvalidInputException>(() => ChartFolder.Read(folder.Path, null)).Message;
        Assert.StartsWith(folder["values.schema.json"], fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_prints_them()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Chart.yaml", "name: shop\nversion: v0.0.0\n");
        folder.Write("values.yaml", "a: 1\n");
        var output = new StringWriter();

        var code = await GoCenterCommand.RunAsync(["chart-values", folder.Path, "--chart-version", "v1.2.3"], output, TextWriter.Null, new SampleSource());

        Assert.Equal((0, "shop v1.2.3\na\n"), (code, output.ToString()));
    }

    [Fact]
    public void A_folder_that_is_no_chart_is_refused()
    {
        using var folder = new TemporaryFolder();
        Assert.StartsWith(folder["Chart.yaml"], Assert.Single(Assert.Throws<InvalidInputException>(() => ChartFolder.Read(folder.Path, null)).Faults), StringComparison.Ordinal);

        folder.Write("Chart.yaml", "name: shop\n");
        Assert.Equal("Chart.yaml has no version; allowed is the folder of a chart, as helm pull --untar writes it.",
            Assert.Throws<InvalidInputException>(() => ChartFolder.Read(folder.Path, null)).Message);
    }
}
