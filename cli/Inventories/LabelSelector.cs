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
    public bool Matches(IReadOnlyDictionary<string, string> found) =>
        HasAll(labels, found) && expressions.All(expression => Holds(expression, found));

    /// <summary>Whether labels have each of these values.</summary>
    public static bool HasAll(ImmutableArray<KeyValuePair<string, InputValue>> wanted, IReadOnlyDictionary<string, string> found) =>
        wanted.All(entry => found.TryGetValue(entry.Key, out var value) && value == entry.Value.Text);

    /// <summary>
    /// Whether an expression with <c>key</c>, <c>operator</c> and <c>values</c> holds for these labels. Those of node affinity are
    /// the same but for two operators more.
    /// </summary>
    public static bool Holds(InputValue expression, IReadOnlyDictionary<string, string> found)
    {
        var isThere = found.TryGetValue(expression.FindText("key") ?? "", out var value);
        var isNamed = isThere && expression.FindItems("values").Any(item => item.Text == value);
        return expression.FindText("operator") switch
        {
            "In" => isNamed,
            "NotIn" => !isNamed,
            "Exists" => isThere,
            "DoesNotExist" => !isThere,
            "Gt" => isThere && Compare(expression, value!) > 0,
            "Lt" => isThere && Compare(expression, value!) < 0,
            _ => false,
        };
    }

    private static int Compare(InputValue expression, string value) =>
        long.TryParse(value, out var number) && expression.FindItems("values") is [var only] && long.TryParse(only.Text, out var bound)
            ? number.CompareTo(bound)
            : 0;

    /// <summary>The selector as kubectl writes it.</summary>
    public override string ToString() => string.Join(',',
        labels.Select(static label => $"{label.Key}={label.Value.Text}").Concat(expressions.Select(static expression =>
            $"{expression.FindText("key")} {expression.FindText("operator")} {string.Join('|', expression.FindItems("values").Select(static value => value.Text))}".TrimEnd())));
}
