using System.Collections.Immutable;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Survival;

/// <summary>Kubernetes' label selectors and the expressions of node affinity, which are the same but for two operators.</summary>
internal static class LabelSelector
{
    /// <summary>Whether a selector with <c>matchLabels</c> and <c>matchExpressions</c> selects these labels; an absent one selects nothing.</summary>
    public static bool Selects(InputValue? selector, IReadOnlyDictionary<string, string> labels) =>
        selector is not null
        && SelectsAll(selector.FindEntries("matchLabels"), labels)
        && selector.FindItems("matchExpressions").All(expression => Holds(expression, labels));

    /// <summary>Whether labels hold each of these values.</summary>
    public static bool SelectsAll(ImmutableArray<KeyValuePair<string, InputValue>> wanted, IReadOnlyDictionary<string, string> labels) =>
        wanted.All(entry => labels.TryGetValue(entry.Key, out var value) && value == entry.Value.Text);

    /// <summary>Whether an expression with <c>key</c>, <c>operator</c> and <c>values</c> holds for these labels.</summary>
    public static bool Holds(InputValue expression, IReadOnlyDictionary<string, string> labels)
    {
        var isThere = labels.TryGetValue(expression.FindText("key") ?? "", out var value);
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
}
