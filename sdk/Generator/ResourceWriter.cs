namespace Pulumi.Generator;

/// <summary>Writes resources; their arguments are written apart.</summary>
internal sealed class ResourceWriter
{
    private readonly SourceWriter _source;
    private readonly TypeSpelling _types;
    private readonly Layout _layout;

    public ResourceWriter(SourceWriter source, TypeSpelling types, Layout layout)
    {
        _source = source;
        _types = types;
        _layout = layout;
    }

    public void Write(string name, JsonObject table)
    {
        var provider = name == "Provider";
        var type = _layout.Resource(name);
        var token = SourceWriter.Quote((provider ? "pulumi:providers:" : "") + table.Text("token"));
        var baseClass = provider ? "global::Pulumi.ProviderResource" : _layout.ResourceBase;
        _source.Type(type, $"[global::Pulumi.Package.PackageResource({token})]", $"public partial class {type.Name} : {baseClass}", () =>
        {
            foreach (var output in Property.All(table.Object("outputs"))) Output(output);
            Constructor(type, _layout.Args(name, provider).Full, table);
            foreach (var method in Methods(table)) Method(method.Value, method.Key, MethodResult(name, method.Key));
        });
        foreach (var method in Methods(table))
            new OutputWriter(_source, _types).Write(MethodResult(name, method.Key), Property.All(method.Value.Object("outputs")));
    }

    private void Output(Property output)
        => _source.Line($"[global::Pulumi.Output({SourceWriter.Quote(output.Name)})] "
            + $"public global::Pulumi.Output<{_types.Output(output)}> {output.CSharpName} {{ get; private set; }} = null!;");

    private void Constructor(TypeName type, string args, JsonObject table)
    {
        var constants = Property.All(table.Object("inputs")).Where(input => input.Constant is not null).ToList();
        var parameter = table.Flag("requiresArgs") ? $"{args} args" : $"{args}? args = null";
        var given = constants.Count > 0 ? "Complete(args)" : $"args ?? new {args}()";
        var aliases = SourceWriter.Quote(table.Texts("aliases"));
        var secrets = SourceWriter.Quote(table.Texts("secretOutputs"));
        _source.Open($"public {type.Name}(string name, {parameter}, global::Pulumi.CustomResourceOptions? options = null) "
            + $": base({SourceWriter.Quote(table.Text("token"))}, name, {given}, "
            + $"global::Pulumi.Package.Defaults.Options(options, [{aliases}], [{secrets}]))");
        _source.Close();
        if (constants.Count > 0) Complete(args, constants);
    }

    // Fills in what the resource itself knows, such as its Kubernetes kind.
    private void Complete(string args, IReadOnlyList<Property> constants)
    {
        _source.Open($"private static {args} Complete({args}? args)");
        _source.Line($"args ??= new {args}();");
        foreach (var constant in constants) _source.Line($"args.{constant.CSharpName} = {SourceWriter.Quote(constant.Constant!)};");
        _source.Line("return args;");
        _source.Close();
    }

    private void Method(JsonObject method, string name, TypeName result)
        => _source.Line($"public global::Pulumi.Output<{result.Full}> {Property.Capital(name)}() "
            + $"=> global::Pulumi.Deployment.Instance.Call<{result.Full}>("
            + $"{SourceWriter.Quote(method.Text("token"))}, global::Pulumi.CallArgs.Empty, this);");

    private TypeName MethodResult(string resource, string method) => _layout.Resource($"{resource}{Property.Capital(method)}Result");

    private static IEnumerable<KeyValuePair<string, JsonObject>> Methods(JsonObject table)
        => table.Object("methods")?.Objects() ?? Enumerable.Empty<KeyValuePair<string, JsonObject>>();
}
