using System.Reflection;

namespace Pulumi;

/// <summary>A group of resources with a name of its own.</summary>
public class ComponentResource : Resource
{
    private readonly List<Resource> _children = [];

    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options)
    {
    }

    public ComponentResource(string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : base(type, name, custom: false, args ?? ResourceArgs.Empty, options ?? new ComponentResourceOptions(), remote)
    {
        IsRemote = remote;
    }

    /// <summary>Whether a provider builds the children.</summary>
    internal bool IsRemote { get; }

    internal Resource[] Children
    {
        get
        {
            lock (_children)
                return [.. _children];
        }
    }

    private protected override void Adopt(Resource child)
    {
        lock (_children)
            _children.Add(child);
    }

    /// <summary>Registers every property that is marked as an output.</summary>
    protected void RegisterOutputs()
        => RegisterOutputs(GetType().GetProperties()
            .Where(property => property.Name != nameof(Urn))
            .Select(property => (property, output: property.GetCustomAttribute<OutputAttribute>()))
            .Where(pair => pair.output is not null)
            .ToDictionary(
                pair => string.IsNullOrWhiteSpace(pair.output!.Name) ? pair.property.Name : pair.output.Name,
                pair => pair.property.GetValue(this)));

    protected void RegisterOutputs(IDictionary<string, object?> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        RegisterOutputs(Output.Create(outputs));
    }

    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        RegisterOutputs(Output.Create(outputs));
    }

    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        var deployment = Deployment.Required;
        deployment.Tasks.Watch(deployment.Monitor.RegisterOutputsAsync(this, outputs));
    }
}
