using System.Collections;
using System.Collections.Immutable;
using Pulumi;

namespace GoCenter.Cli.Graph;

/// <summary>
/// Finds the secrets in a resource's arguments. Mocks receive secrets unwrapped, so the marks have to come from the arguments themselves,
/// read after the SDK has resolved them.
/// </summary>
internal sealed class SecretWalk
{
    private readonly List<Task> _pending = [];

    private SecretWalk()
    {
    }

    /// <summary>The marks of a resource's arguments, or null when nothing in them is secret.</summary>
    public static async Task<SecretMark?> FindAsync(object? value)
    {
        while (true)
        {
            var walk = new SecretWalk();
            var marks = walk.Visit(value);
            if (walk._pending.Count == 0)
                return marks;
            // The SDK sends a list or a map entry by entry, so that the whole of it can settle a moment later than its entries did.
            await Task.WhenAll(walk._pending).ContinueWith(static _ => { }, TaskScheduler.Default);
        }
    }

    /// <summary>
    /// Whether an output is secret, from the SDK's answer. One that is not there yet is noted, to be waited for; one that failed counts
    /// as secret, for nothing is known of it.
    /// </summary>
    public bool IsSecret(Task<bool> answer)
    {
        if (answer.IsCompleted)
            return !answer.IsCompletedSuccessfully || answer.Result;
        _pending.Add(answer);
        return true;
    }

    /// <summary>The marks of any value that can stand in a resource's arguments, or null when nothing in it is secret.</summary>
    public SecretMark? Visit(object? value) => value switch
    {
        null or string => null,
        // Its content is not public, nor is the class in every source of the SDK: better hidden than printed.
        InputArgs args when args.GetType().FullName == "Pulumi.DictionaryResourceArgs" => SecretMark.Whole,
        InputArgs args => ArgsShape.Of(args.GetType()).Visit(args, this),
        IDictionary map => VisitMap(map),
        Resource => null,
        _ => VisitByType(value),
    };

    private SecretMark? VisitByType(object value)
    {
        var type = value.GetType();
        if (type.IsPrimitive || type.IsEnum)
            return null;
        if (InputProbe.For(type) is { } probe)
            return probe.Visit(value, this);
        return value is IEnumerable list ? VisitList(list) : null;
    }

    private SecretMark? VisitMap(IDictionary map)
    {
        SecretMark? marks = null;
        foreach (DictionaryEntry entry in map)
        {
            if (entry.Key is string key)
                marks = SecretMark.Add(marks, key, Visit(entry.Value));
        }

        return marks;
    }

    private SecretMark? VisitList(IEnumerable list)
    {
        SecretMark? marks = null;
        var index = 0;
        foreach (var item in list)
            marks = SecretMark.Add(marks, index++, Visit(item));
        return marks;
    }

    /// <summary>The marks of a typed list, without boxing its elements' container.</summary>
    public SecretMark? VisitItems<T>(ImmutableArray<T> items)
    {
        SecretMark? marks = null;
        if (items.IsDefaultOrEmpty)
            return marks;
        for (var i = 0; i < items.Length; i++)
            marks = SecretMark.Add(marks, i, Visit(items[i]));
        return marks;
    }
}
