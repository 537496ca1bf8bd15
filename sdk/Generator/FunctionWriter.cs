namespace Pulumi.Generator;

/// <summary>Writes functions; their arguments and results are written apart.</summary>
internal sealed class FunctionWriter
{
    private readonly SourceWriter _source;
    private readonly Layout _layout;

    public FunctionWriter(SourceWriter source, Layout layout)
    {
        _source = source;
        _layout = layout;
    }

    /// <summary>One function, in its form that returns a task and its two that return an output.</summary>
    public void Write(string name, JsonObject table)
    {
        var type = _layout.Resource(name);
        var optional = !table.Flag("requiresArgs");
        _source.Type(type, "", $"public static class {type.Name}", () =>
        {
            Form(name, table, "global::System.Threading.Tasks.Task", "InvokeAsync", "Args", optional, "InvokeOptions? options = null");
            Form(name, table, "global::Pulumi.Output", "Invoke", "InvokeArgs", optional, "InvokeOptions? options = null");
            Form(name, table, "global::Pulumi.Output", "Invoke", "InvokeArgs", false, "InvokeOutputOptions options");
        });
    }

    private void Form(string name, JsonObject table, string returned, string method, string suffix, bool optional, string options)
    {
        var result = _layout.Resource(name + "Result").Full;
        var args = _layout.Resource(name + suffix).Full;
        var takesArgs = table.Object("inputs") is not null;
        var parameter = !takesArgs ? "" : optional ? $"{args}? args = null, " : $"{args} args, ";
        var given = takesArgs ? $"args ?? new {args}()" : "global::Pulumi.InvokeArgs.Empty";
        _source.Line($"public static {returned}<{result}> {method}({parameter}global::Pulumi.{options}) "
            + $"=> global::Pulumi.Deployment.Instance.{method}<{result}>("
            + $"{SourceWriter.Quote(table.Text("token"))}, {given}, global::Pulumi.Package.Defaults.Invoke(options));");
    }
}
