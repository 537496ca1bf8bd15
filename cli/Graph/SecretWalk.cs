using System.Collections;
using System.Collections.Immutable;
using Pulumi;

namespace GoCenter.Cli.Graph;

/// <summary>
/// Finds the secrets in a resource's arguments. Mocks receive secrets unwrapped, so the marks have to come from the arguments themselves,
/// read after the SDK has resolved them.
/// </summary>
internal static class SecretWalk
{
    /// <summary>The marks of any value that can stand in a resource's arguments, or null when nothing in it is secret.</summary>
    public static SecretMark? Visit(object? value) => value switch
    {
        null or string => null,
        InputArgs args => ArgsShape.Of(args.GetType()).Visit(args),
        IDictionary map => VisitMap(map),
        Resource => null,
        _ => VisitByType(value),
    };

    private static SecretMark? VisitByType(object value)
    {
        var type = value.GetType();
        if (type.IsPrimitive || type.IsEnum)
            return null;
        if (InputProbe.For(type) is { } probe)
            return probe.Visit(value);
        return value is IEnumerable list ? VisitList(list) : null;
    }

    private static SecretMark? VisitMap(IDictionary map)
    {
        SecretMark? marks = null;
        foreach (DictionaryEntry entry in map)
        {
            if (entry.Key is string key)
                marks = SecretMark.Add(marks, key, Visit(entry.Value));
        }

        return marks;
    }

    private static SecretMark? VisitList(IEnumerable list)
    {
        SecretMark? marks = null;
        var index = 0;
        foreach (var item in list)
            marks = SecretMark.Add(marks, index++, Visit(item));
        return marks;
    }

    /// <summary>The marks of a typed list, without boxing its elements' container.</summary>
    public static SecretMark? VisitItems<T>(ImmutableArray<T> items)
    {
        SecretMark? marks = null;
        if (items.IsDefaultOrEmpty)
            return marks;
        for (var i = 0; i < items.Length; i++)
            marks = SecretMark.Add(marks, i, Visit(items[i]));
        return marks;
    }
}
