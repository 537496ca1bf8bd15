using System.Collections.Immutable;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Inventories;

/// <summary>Kubernetes' label selector: what fits every label and every expression of it.</summary>
internal sealed class LabelSelector
{
    private readonly ImmutableArray<KeyValuePair<string, InputValue>> labels;
    private readonly ImmutableArray<InputValue> expressions;

    private LabelSelector(ImmutableArray<KeyValuePair<string, InputValue>> labels, ImmutableArray<InputValue> expressions) =>
        (this.labels, this.expressions) = (labels, expressions);

    /// <summary>Whether it asks for nothing, and so fits everything.</summary>
    public bool IsEmpty => labels.IsEmpty && expressions.IsEmpty;

    /// <summary>A selector of <c>matchLabels</c> and <c>matchExpressions</c>; null where there is none, which fits nothing.</summary>
    public static LabelSelector? Of(InputValue? value) =>
        value is null ? null : new(value.FindEntries("matchLabels"), value.FindItems("matchExpressions"));

    /// <summary>A selector that is a map of labels alone, as a Service has it.</summary>
    public static LabelSelector OfLabels(InputValue? value) => new(value?.Entries ?? [], []);

    /// <summary>Whether labels fit.</summary>
    public bool Matches(IReadOnlyDictionary<string, string> found)
    {
        foreach (var (key, value) in labels)
        {
            if (!found.TryGetValue(key, out var text) || text != value.Text)
                return false;
        }

        foreach (var expression in expressions)
        {
            if (!Matches(expression, found))
                return false;
        }

        return true;
    }

    private static bool Matches(InputValue expression, IReadOnlyDictionary<string, string> found)
    {
        var has = found.TryGetValue(expression.FindText("key") ?? "", out var text);
        var isListed = has && expression.FindItems("values").Any(value => value.Text == text);
        return expression.FindText("operator") switch
        {
            "In" => isListed,
            "NotIn" => !isListed,
            "Exists" => has,
            "DoesNotExist" => !has,
            _ => false,
        };
    }

    /// <summary>The selector as kubectl writes it.</summary>
    public override string ToString() => string.Join(',',
        labels.Select(static label => $"{label.Key}={label.Value.Text}").Concat(expressions.Select(static expression =>
            $"{expression.FindText("key")} {expression.FindText("operator")} {string.Join('|', expression.FindItems("values").Select(static value => value.Text))}".TrimEnd())));
}
