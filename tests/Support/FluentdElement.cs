namespace GoCenter.Tests.Support;

/// <summary>A section of a configuration of Fluentd, or the whole of a file.</summary>
/// <param name="Name">What stands in its brackets first: <c>source</c>, <c>filter</c>, <c>match</c>, <c>label</c>,
/// <c>buffer</c>; empty for a file.</param>
/// <param name="Argument">What stands there after it: a pattern, a label, keys; empty where nothing does.</param>
/// <param name="Line">The line it begins on, counted from 1.</param>
internal sealed record FluentdElement(string Name, string Argument, int Line)
{
    /// <summary>Its parameters, in order.</summary>
    public List<(string Key, string Value, int Line)> Parameters { get; } = [];

    /// <summary>The sections inside it, in order.</summary>
    public List<FluentdElement> Elements { get; } = [];

    /// <summary>A parameter's value, or null.</summary>
    public string? this[string key] =>
        Parameters.Where(parameter => parameter.Key == key).Select(parameter => parameter.Value).FirstOrDefault();

    /// <summary>The sections of a name inside it.</summary>
    public IEnumerable<FluentdElement> Named(string name) => Elements.Where(element => element.Name == name);

    /// <summary>Itself and all that is inside it.</summary>
    public IEnumerable<FluentdElement> All() => Elements.SelectMany(element => element.All()).Prepend(this);
}
