using System.Globalization;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Survival;

/// <summary>A PodDisruptionBudget: what a drain may take away at one time.</summary>
/// <param name="MinAvailable">Pods that stay, a number or a percentage, or null.</param>
/// <param name="MaxUnavailable">Pods that may be away, a number or a percentage, or null.</param>
internal sealed record Budget(string? MinAvailable, string? MaxUnavailable)
{
    /// <summary>The budget of a map with <c>minAvailable</c> or <c>maxUnavailable</c>, or null when it has neither.</summary>
    public static Budget? Of(InputValue? value)
    {
        var budget = new Budget(TextOf(value?.Find("minAvailable")), TextOf(value?.Find("maxUnavailable")));
        return budget is { MinAvailable: null, MaxUnavailable: null } ? null : budget;
    }

    /// <summary>
    /// How many of this many ready pods may be evicted at one time. Kubernetes rounds percentages up on both sides:
    /// https://kubernetes.io/docs/tasks/run-application/configure-pdb/#rounding-logic-when-specifying-percentages
    /// </summary>
    public int AllowedOf(int pods)
    {
        var allowed = MinAvailable is not null ? pods - Count(MinAvailable, pods) : Count(MaxUnavailable!, pods);
        return Math.Clamp(allowed, 0, pods);
    }

    private static int Count(string text, int pods)
    {
        var isShare = text.EndsWith('%');
        if (!int.TryParse(text.AsSpan(0, text.Length - (isShare ? 1 : 0)), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return 0;
        return isShare ? (int)(((long)number * pods + 99) / 100) : number;
    }

    private static string? TextOf(InputValue? value) => value?.Kind switch
    {
        InputKind.Number => value.NumberText,
        InputKind.Text => value.Text,
        _ => null,
    };
}
