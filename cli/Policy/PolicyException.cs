using System.Collections.Immutable;
using System.Reflection;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Text;
using GoCenter.Components.Policies;
using GoCenter.Stacks;
using Pulumi;

namespace GoCenter.Cli.Policy;

/// <summary>A <see cref="PolicyExceptionAttribute"/> and the component that it stands on.</summary>
/// <param name="Component">Type token of the component: <c>gocenter:Observability:LogCollector</c>. Empty: anything in the stack.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Resource">Pattern of logical names.</param>
/// <param name="Property">Pattern of property paths.</param>
/// <param name="Reason">Why.</param>
internal sealed record PolicyException(string Component, string Rule, string Resource, string Property, string Reason)
{
    /// <summary>Every exception that the components and stacks declare, in the order of their types and rules.</summary>
    public static ImmutableArray<PolicyException> All { get; } =
    [
        .. new[] { typeof(PolicyExceptionAttribute).Assembly, typeof(EnvironmentStack).Assembly }
            .SelectMany(static assembly => assembly.GetTypes())
            .SelectMany(static type => type.GetCustomAttributes<PolicyExceptionAttribute>().Select(exception => Of(type, exception)))
            .OrderBy(static exception => exception.Component, StringComparer.Ordinal)
            .ThenBy(static exception => exception.Rule, StringComparer.Ordinal),
    ];

    /// <summary>Pattern of environments' names.</summary>
    public string Stack { get; init; } = "*";

    /// <summary>Where it stands, for people to read.</summary>
    public string Place => Component.Length == 0 ? "(the stack)" : Component;

    /// <summary>Whether this excuses a breach of its rule.</summary>
    public bool Covers(PolicyRule rule, Breach breach, ResourceGraph graph)
    {
        if (rule.Id != Rule
            || !Wildcard.Matches(Stack, graph.Stack)
            || !Wildcard.Matches(Resource, breach.Resource.Name)
            || !Wildcard.Matches(Property, breach.Property))
        {
            return false;
        }

        return Component.Length == 0 || graph.Lineage(breach.Resource).Any(node => node.Type == Component);
    }

    private static PolicyException Of(Type type, PolicyExceptionAttribute exception)
    {
        var component = type.IsSubclassOf(typeof(ComponentResource)) && !type.IsSubclassOf(typeof(Stack)) ? ComponentToken.Of(type) : "";
        return new(component, exception.Rule, exception.Resource, exception.Property, exception.Reason) { Stack = exception.Stack };
    }
}
