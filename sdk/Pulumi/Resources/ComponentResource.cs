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

    /// <summary>The values of the properties that are marked as outputs, under the names that the marks give.</summary>
    private protected Dictionary<string, object?> MarkedOutputs(Func<PropertyInfo, bool> isWanted)
    {
        var outputs = new Dictionary<string, object?>();
        foreach (var property in GetType().GetProperties())
        {
            if (isWanted(property) && property.GetCustomAttribute<OutputAttribute>() is { } mark)
                outputs.Add(string.IsNullOrWhiteSpace(mark.Name) ? property.Name : mark.Name, property.GetValue(this));
        }

        return outputs;
    }

    private protected override void Adopt(Resource child)
    {
        lock (_children)
            _children.Add(child);
    }

    /// <summary>Registers every property that is marked as an output.</summary>
    protected void RegisterOutputs()
        => RegisterOutputs(MarkedOutputs(static property => property.Name != nameof(Urn)));

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
