using Pulumi;

namespace GoCenter.Tests.Sdk;

/// <summary>A component that builds what a test wants.</summary>
internal sealed class Group : ComponentResource
{
    public Group(string name, Action<Group>? build = null, ComponentResourceOptions? options = null)
        : base("sample:index:Group", name, options) => build?.Invoke(this);

    [Output("label")]
    public Output<string> Label { get; set; } = null!;

    [Output]
    public Output<int> Members { get; set; } = null!;

    public void Register() => RegisterOutputs();

    public void Register(IDictionary<string, object?> outputs) => RegisterOutputs(outputs);

    public void Register(Task<IDictionary<string, object?>> outputs) => RegisterOutputs(outputs);

    public void Register(Output<IDictionary<string, object?>> outputs) => RegisterOutputs(outputs);
}
