using GoCenter.Cli;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Render;
using GoCenter.Tests.Cli.Samples;
using GoCenter.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace GoCenter.Tests.Cli;

public sealed class RenderTests
{
    // Texts that some reader of YAML takes for something else, or that a block cannot hold.
    private static readonly string[] s_texts =
    [
        "", " ", "yes", "No", "on", "null", "~", "true", "012", "0x1f", "0o17", "1e3", "1.5", ".5", "1_000", "12:30:45", "2026-01-02", "-",
        "- a", "a: b", "a #b", "#a", "a:", ":a",
        "&a", "*a", "!a", "|", ">", "%a", "@a", "`a`", "{a}", "[a]", "'a'", "\"a\"", "a\\b", "a\tb", "=", "<<", "?", "? a", ".inf", ".NaN",
        "${cluster.endpoint}", "é", "日本",
        "\u0085", "\u2028", "\ufeff", "\u001b", "🐹", "one\ntwo", "one\ntwo\n", "one\n\n\ntwo\n\n", "\nstart", " indented\nblock",
        "\ttabbed\n", "trailing \nspace", "end \n", "\n", "\n\n",
        "#!/bin/sh\n# comment: yes\n", "a\r\nb\r\n", "---\n...\n", "tab\t\nend", "800m", "2Gi", "15d", "1E", "3000", "+1", "a  b", "a ",
        "x # y\n", "key: |\n  block\n",
    ];

    [Fact]
    public void Every_text_is_read_back_as_it_was()
    {
        foreach (var text in s_texts)
        {
            var yaml = YamlText.Write(
                Map(("value", InputValue.Of(text)), ("list", InputValue.Of([InputValue.Of(text), InputValue.Of(text)]))));
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            var root = (YamlMappingNode)stream.Documents[0].RootNode;
            Assert.Equal(text, ((YamlScalarNode)root["value"]).Value);
            Assert.Equal(text, ((YamlScalarNode)root["list"][1]).Value);
        }
    }

    [ToolFact("kubectl")]
    public async Task Kubectl_reads_every_text_as_it_was()
    {
        using var folder = new TemporaryFolder();
        // kubectl reads these from quotes but prints them bare, so that its own output reads differently.
        var texts = s_texts.Where(text => text.AsSpan().IndexOfAny("\u001b\ufeff\u0085\u2028") < 0).ToArray();
        var data = Map([.. texts.Select((text, i) => ($"key{i:00}", InputValue.Of(text)))]);
        var map = Map(("apiVersion", InputValue.Of("v1")), ("kind", InputValue.Of("ConfigMap")),
            ("metadata", Map(("name", InputValue.Of("texts")))), ("data", data));
        folder.Write("texts.yaml", YamlText.Write(map));
        folder.Write("kustomization.yaml", YamlText.Write(Map(("resources", InputValue.Of([InputValue.Of("texts.yaml")])))));

        var stream = new YamlStream();
        stream.Load(new StringReader(await Tool.RunAsync("kubectl", "kustomize", folder.Path)));

        var read = (YamlMappingNode)((YamlMappingNode)stream.Documents[0].RootNode)["data"];
        for (var i = 0; i < texts.Length; i++)
            Assert.Equal(texts[i], ((YamlScalarNode)read[$"key{i:00}"]).Value);
    }

    [ToolFact("kubectl")]
    public async Task Kubectl_builds_the_rendered_folder_with_every_object_in_it()
    {
        using var project = new SampleProject();
        var folder = project.Folder["rendered"];
        await project.SucceedAsync("render", "dev", "--out", folder);

        var stream = new YamlStream();
        stream.Load(new StringReader(await Tool.RunAsync("kubectl", "kustomize", folder)));

        var objects = stream.Documents.Select(document => (YamlMappingNode)document.RootNode)
            .Select(node => $"{node["kind"]} {node["metadata"]["name"]}");
        Assert.Equal(
            ["ConfigMap athens", "Deployment athens", "Namespace proxy", "Secret athens", "Secret athens-token", "Service athens", "ServiceAccount athens"],
            objects.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Objects_lie_in_a_folder_a_namespace_and_charts_beside_them()
    {
        var files = Manifests.Render(await SampleSource.GraphOf(new()));

        Assert.Equal(
            [
                "charts/observability/grafana/chart.yaml",
                "charts/observability/grafana/values.yaml",
                "cluster/kustomization.yaml",
                "cluster/namespace-proxy.yaml",
                "kustomization.yaml",
                "proxy/configmap-athens.yaml",
                "proxy/deployment-athens.yaml",
                "proxy/kustomization.yaml",
                "proxy/secret-athens-token.yaml",
                "proxy/secret-athens.yaml",
                "proxy/service-athens.yaml",
                "proxy/serviceaccount-athens.yaml",
            ],
            files.Keys);
        Assert.Equal(
            "namespace: observability\nchart: grafana\nrelease: grafana\nrepository: https://grafana.github.io/helm-charts\nversion: \"8.5.1\"\n",
            files["charts/observability/grafana/chart.yaml"]);
    }

    [Fact]
    public async Task A_secret_keeps_its_keys_and_nothing_else()
    {
        var files = Manifests.Render(await SampleSource.GraphOf(new()));

        Assert.Equal(
            """
            # The values are placeholders: Pulumi sets the real ones. Applying this file would overwrite them.
            apiVersion: v1
            kind: Secret
            metadata:
              name: athens-token
              namespace: proxy
            stringData:
              token: "[secret]"

            """.ReplaceLineEndings("\n"),
            files["proxy/secret-athens-token.yaml"]);
    }

    [Fact]
    public void Names_never_lead_out_of_the_folder()
    {
        var files = Manifests.Render(Graph(Object("v1", "ConfigMap", "../../etc/passwd", "..")));

        Assert.Equal(["-./configmap-..-..-etc-passwd.yaml", "-./kustomization.yaml", "kustomization.yaml"], files.Keys);
    }

    [Fact]
    public void The_same_kind_and_name_of_two_groups_are_two_files_and_of_one_group_a_fault()
    {
        var files = Manifests.Render(
            Graph(Object("networking.k8s.io/v1", "Ingress", "a", "web"), Object("extensions/v1beta1", "Ingress", "a", "web", "other")));
        var fault = Assert.Throws<InvalidInputException>(
            () => Manifests.Render(Graph(Object("v1", "Service", "a", "web"), Object("v1", "Service", "a", "web", "other"))));

        Assert.Equal(
            ["kustomization.yaml", "web/ingress-a.yaml", "web/ingress.networking.k8s.io-a.yaml", "web/kustomization.yaml"], files.Keys);
        Assert.Equal("kubernetes:v1:Service::other: Service a in web is declared twice; one would overwrite the other", fault.Message);
    }

    private static ResourceGraph Graph(params ResourceNode[] resources) =>
        new() { Project = "acme", Stack = "dev", Resources = [.. resources.OrderBy(resource => resource.Key, StringComparer.Ordinal)] };

    private static ResourceNode Object(string version, string kind, string name, string space, string? logicalName = null) => new()
    {
        Type = $"kubernetes:{version}:{kind}",
        Name = logicalName ?? name,
        Inputs = Map(("apiVersion", InputValue.Of(version)), ("kind", InputValue.Of(kind)),
            ("metadata", Map(("name", InputValue.Of(name)), ("namespace", InputValue.Of(space))))),
    };

    private static InputValue Map(params (string Key, InputValue Value)[] entries) =>
        InputValue.OfMap([.. entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value))]);
}
