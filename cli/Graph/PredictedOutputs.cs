using System.Collections.Immutable;
using Pulumi;

namespace GoCenter.Cli.Graph;

/// <summary>
/// The outputs a preview can tell beforehand. Inputs come back as outputs; what a cloud derives from inputs by a documented rule is
/// derived here; everything else is a placeholder such as <c>${cluster.endpoint}</c>, so that text composed of it shows what it refers to.
/// </summary>
internal static class PredictedOutputs
{
    /// <summary>The text that stands for an output nobody can know before the deployment.</summary>
    public static string Placeholder(string name, string output) => $"${{{name}.{output}}}";

    /// <summary>The id and the outputs of a resource.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="name">The logical name.</param>
    /// <param name="inputs">The inputs as the mock received them.</param>
    /// <param name="provider">The inputs of the explicit provider, or null: where a Google resource's project comes from.</param>
    public static (string Id, ImmutableDictionary<string, object> State) Of(
        string type, string name, ImmutableDictionary<string, object> inputs, ImmutableDictionary<string, object>? provider)
    {
        if (!PredictedOutputsTable.ByType.TryGetValue(type, out var rules))
            return (Placeholder(name, "id"), inputs);
        var id = Placeholder(name, "id");
        var state = inputs.ToBuilder();
        foreach (var rule in rules)
        {
            // An input of that name wins: the rule says what the cloud fills in when there is none.
            if (Holds(state, rule.Path))
                continue;
            if (rule.ForEach is { } input)
            {
                Set(state, rule.Path, ForEach(rule.Template!, input, name, state, provider));
                continue;
            }

            var value = rule.Template is null ? Placeholder(name, rule.Output) : Fill(rule.Template, name, state, provider);
            if (rule.Output == "id")
                id = value;
            else
                Set(state, rule.Path, rule.Secret ? Output.CreateSecret(value) : value);
        }

        return (id, state.ToImmutable());
    }

    private static ImmutableArray<object> ForEach(
        string template, string input, string name, ImmutableDictionary<string, object>.Builder state, ImmutableDictionary<string, object>? provider)
    {
        if (!state.TryGetValue(input, out var value) || value is not ImmutableArray<object> items)
            return [];
        var scope = state.ToImmutable().ToBuilder();
        return [.. items.Select(item =>
        {
            scope["item"] = item;
            return (object)Fill(template, name, scope, provider);
        })];
    }

    private static string Fill(
        string template, string name, ImmutableDictionary<string, object>.Builder state, ImmutableDictionary<string, object>? provider)
    {
        var text = new System.Text.StringBuilder(template.Length * 2);
        for (var at = 0; at < template.Length;)
        {
            var open = template.IndexOf('{', at);
            if (open < 0)
            {
                text.Append(template, at, template.Length - at);
                break;
            }

            var close = template.IndexOf('}', open);
            var key = template[(open + 1)..close];
            text.Append(template, at, open - at);
            text.Append(
                state.TryGetValue(key, out var value) && value is string known ? known
                : provider is not null && provider.TryGetValue(key, out var inherited) && inherited is string given ? given
                : Placeholder(name, key));
            at = close + 1;
        }

        return text.ToString();
    }

    private static bool Holds(ImmutableDictionary<string, object>.Builder state, string[] path) =>
        state.TryGetValue(path[0], out var value)
        && (path.Length == 1 || value is not ImmutableDictionary<string, object> inner || Holds(inner.ToBuilder(), path[1..]));

    private static void Set(ImmutableDictionary<string, object>.Builder state, string[] path, object value)
    {
        for (var last = path.Length - 1; last > 0; last--)
        {
            var inner = last == 1 && state.TryGetValue(path[0], out var found) && found is ImmutableDictionary<string, object> given
                ? given
                : ImmutableDictionary<string, object>.Empty;
            value = inner.SetItem(path[last], value);
        }

        if (path[0].EndsWith("[]", StringComparison.Ordinal))
            state[path[0][..^2]] = ImmutableArray.Create(value);
        else
            state[path[0]] = value;
    }
}
