namespace Pulumi.Generator;

/// <summary>Writes resources and functions.</summary>
internal sealed class ResourceWriter
{
    private const string Options = "global::Pulumi.CustomResourceOptions? options = null";

    private readonly SourceWriter _source;
    private readonly TypeSpelling _types;
    private readonly Layout _layout;

    public ResourceWriter(SourceWriter source, TypeSpelling types, Layout layout)
    {
        _source = source;
        _types = types;
        _layout = layout;
    }

    /// <summary>One resource, whose arguments are written apart.</summary>
    public void Write(string name, JsonObject table)
    {
        var provider = name == "Provider";
        var type = _layout.Resource(name);
        var args = _layout.Args(name, provider).Full;
        var constants = Property.All(table.Object("inputs")).Where(input => input.Constant is not null).ToList();
        var token = SourceWriter.Quote((provider ? "pulumi:providers:" : "") + table.Text("token"));
        _source.Type(type, $"[global::Pulumi.Package.PackageResource({token})]", $"public partial class {type.Name} : {(provider ? "global::Pulumi.ProviderResource" : _layout.ResourceBase)}", () =>
        {
            foreach (var output in Property.All(table.Object("outputs")))
            {
                _source.Line($"[global::Pulumi.Output({SourceWriter.Quote(output.Name)})] "
                    + $"public global::Pulumi.Output<{_types.Output(output)}> {output.CSharpName} {{ get; private set; }} = null!;");
            }

            var parameter = table.Flag("requiresArgs") ? $"{args} args" : $"{args}? args = null";
            var given = constants.Count > 0 ? "Complete(args)" : $"args ?? new {args}()";
            _source.Open($"public {type.Name}(string name, {parameter}, {Options}) "
                + $": base({SourceWriter.Quote(table.Text("token"))}, name, {given}, {Merged(table)})");
            _source.Close();
            if (constants.Count > 0) Complete(args, constants);
            foreach (var method in Methods(table))
            {
                var result = MethodResult(name, method.Key).Full;
                _source.Line($"public global::Pulumi.Output<{result}> {Property.Capital(method.Key)}() "
                    + $"=> global::Pulumi.Deployment.Instance.Call<{result}>({SourceWriter.Quote(method.Value.Text("token"))}, global::Pulumi.CallArgs.Empty, this);");
            }
        });
        foreach (var method in Methods(table))
            new OutputWriter(_source, _types).Write(MethodResult(name, method.Key), Property.All(method.Value.Object("outputs")));
    }

    /// <summary>One function, in its form that returns a task and its two that return an output.</summary>
    public void WriteFunction(string name, JsonObject table)
    {
        var type = _layout.Resource(name);
        var result = _layout.Resource(name + "Result").Full;
        var inputs = table.Object("inputs");
        var optional = !table.Flag("requiresArgs");
        string Parameter(string suffix, bool nullable) => inputs is null ? "" : $"{_layout.Resource(name + suffix).Full}{(nullable ? "?" : "")} args{(nullable ? " = null" : "")}, ";
        string Argument(string suffix) => inputs is null ? "global::Pulumi.InvokeArgs.Empty" : $"args ?? new {_layout.Resource(name + suffix).Full}()";
        void Form(string returned, string method, string suffix, bool nullable, string options)
            => _source.Line($"public static {returned}<{result}> {method}({Parameter(suffix, nullable)}{options}) "
                + $"=> global::Pulumi.Deployment.Instance.{method}<{result}>({SourceWriter.Quote(table.Text("token"))}, {Argument(suffix)}, "
                + "global::Pulumi.Package.Defaults.Invoke(options));");
        _source.Type(type, "", $"public static class {type.Name}", () =>
        {
            Form("global::System.Threading.Tasks.Task", "InvokeAsync", "Args", optional, "global::Pulumi.InvokeOptions? options = null");
            Form("global::Pulumi.Output", "Invoke", "InvokeArgs", optional, "global::Pulumi.InvokeOptions? options = null");
            Form("global::Pulumi.Output", "Invoke", "InvokeArgs", false, "global::Pulumi.InvokeOutputOptions options");
        });
    }

    private static IEnumerable<KeyValuePair<string, JsonObject>> Methods(JsonObject table)
        => table.Object("methods")?.Objects() ?? Enumerable.Empty<KeyValuePair<string, JsonObject>>();

    private TypeName MethodResult(string resource, string method) => _layout.Resource($"{resource}{Property.Capital(method)}Result");

    private static string Merged(JsonObject table)
    {
        var aliases = SourceWriter.Quote(table.Texts("aliases"));
        var secrets = SourceWriter.Quote(table.Texts("secretOutputs"));
        return $"global::Pulumi.Package.Defaults.Options(options, [{aliases}], [{secrets}])";
    }

    private void Complete(string args, IReadOnlyList<Property> constants)
    {
        _source.Open($"private static {args} Complete({args}? args)");
        _source.Line($"args ??= new {args}();");
        foreach (var constant in constants) _source.Line($"args.{constant.CSharpName} = {SourceWriter.Quote(constant.Constant!)};");
        _source.Line("return args;");
        _source.Close();
    }
}
