using Microsoft.CodeAnalysis;

namespace Pulumi.Generator;

/// <summary>Turns the table of a package, an additional file of its project, into that package's C# API.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class TableGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var root = context.AnalyzerConfigOptionsProvider.Select(static (options, _) =>
            options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var value) ? value : "");
        var tables = context.AdditionalTextsProvider
            .Where(static file => file.Path.EndsWith(".json", StringComparison.Ordinal))
            .Select(static (file, cancellation) => file.GetText(cancellation)!.ToString());
        context.RegisterSourceOutput(tables.Combine(root), static (output, pair) => Generate(output, pair.Left, pair.Right));
    }

    private static void Generate(SourceProductionContext output, string text, string root)
    {
        var table = JsonReader.Parse(text);
        var layout = new Layout(root);
        output.AddSource("Version.g.cs", PackageVersion(table.Text("version")));
        output.AddSource("Resources.g.cs", Resources(table, layout));
        output.AddSource("Inputs.g.cs", Inputs(table, layout));
        output.AddSource("Outputs.g.cs", Outputs(table, layout));
    }

    private static string PackageVersion(string version)
    {
        var source = new SourceWriter();
        source.Type(new TypeName("Pulumi.Package", "Defaults"), "", "internal static partial class Defaults",
            () => source.Line($"public const string Version = {SourceWriter.Quote(version)};"));
        return source.ToString();
    }

    private static string Resources(JsonObject table, Layout layout)
    {
        var source = new SourceWriter();
        var types = new TypeSpelling(layout);
        var resources = new ResourceWriter(source, types, layout);
        var functions = new FunctionWriter(source, layout);
        var outputs = new OutputWriter(source, types);
        foreach (var resource in Section(table, "resources")) resources.Write(resource.Key, resource.Value);
        foreach (var function in Section(table, "functions"))
        {
            functions.Write(function.Key, function.Value);
            outputs.Write(layout.Resource(function.Key + "Result"), Property.All(function.Value.Object("outputs")));
        }

        foreach (var type in Section(table, "enums")) outputs.WriteEnum(layout.Resource(type.Key), type.Value);
        return source.ToString();
    }

    private static string Inputs(JsonObject table, Layout layout)
    {
        var source = new SourceWriter();
        var writer = new ArgumentWriter(source, new TypeSpelling(layout));
        var written = new HashSet<string>();
        foreach (var resource in Section(table, "resources"))
        {
            var provider = resource.Key == "Provider";
            var name = layout.Args(resource.Key, provider);
            written.Add(name.Full);
            writer.Write(name, "global::Pulumi.ResourceArgs", layout.SealsArgs(provider), Property.All(resource.Value.Object("inputs")));
        }

        // Kubernetes nests some resources in others (a StatefulSet's volume claims): the arguments are the same class.
        foreach (var type in Section(table, "inputs").Where(type => !written.Contains(layout.Input(type.Key).Full)))
            writer.Write(layout.Input(type.Key), "global::Pulumi.ResourceArgs", layout.SealsArgs(false), Property.All(type.Value));
        foreach (var function in Section(table, "functions").Where(function => function.Value.Object("inputs") is not null))
        {
            var properties = Property.All(function.Value.Object("inputs"));
            writer.WritePlain(layout.Resource(function.Key + "Args"), properties);
            writer.Write(layout.Resource(function.Key + "InvokeArgs"), "global::Pulumi.InvokeArgs", true, properties);
        }

        return source.ToString();
    }

    private static string Outputs(JsonObject table, Layout layout)
    {
        var source = new SourceWriter();
        var writer = new OutputWriter(source, new TypeSpelling(layout));
        foreach (var type in Section(table, "outputs")) writer.Write(layout.Output(type.Key), Property.All(type.Value));
        return source.ToString();
    }

    private static IEnumerable<KeyValuePair<string, JsonObject>> Section(JsonObject table, string name)
        => table.Object(name)?.Objects() ?? Enumerable.Empty<KeyValuePair<string, JsonObject>>();
}
