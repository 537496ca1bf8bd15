using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Pulumi;
using Pulumi.Testing;

namespace GoCenter.Tests.Support;

/// <summary>What a component declared under <see cref="StrictMocks"/>.</summary>
internal sealed class Declared
{
    private readonly ConcurrentDictionary<(string Type, string Name), ImmutableDictionary<string, object>> inputs = new();

    private Declared()
    {
    }

    /// <summary>The resources' types and names, in order, components left out.</summary>
    public IEnumerable<string> Resources => inputs.Keys
        .Where(key => !key.Type.StartsWith("gocenter:", StringComparison.Ordinal))
        .Select(key => $"{key.Type} {key.Name}")
        .Order(StringComparer.Ordinal);

    /// <summary>Runs <paramref name="declare"/> and gives what it declared.</summary>
    public static async Task<Declared> ByAsync(Action declare)
    {
        var declared = new Declared();
        var mocks = StrictMocks.Create(resource =>
        {
            if (!declared.inputs.TryAdd((resource.Type!, resource.Name!), resource.Inputs))
                throw new InvalidOperationException($"{resource.Type} \"{resource.Name}\" is declared twice");
        });
        await Deployment.TestAsync(mocks, new TestOptions { IsPreview = false, ProjectName = "gocenter", StackName = "test" }, declare);
        return declared;
    }

    /// <summary>
    /// The input at a path such as <c>spec.containers[0].image</c>, as text; null where there is none. A key with dots stands in quotes.
    /// </summary>
    public string? Input(string type, string name, string path)
    {
        object? value = inputs.TryGetValue((type, name), out var found)
            ? found
            : throw new InvalidOperationException($"no {type} \"{name}\" among {string.Join(", ", Resources)}");

        foreach (var step in Steps(path))
        {
            value = value switch
            {
                ImmutableDictionary<string, object> map => map.GetValueOrDefault(step),
                ImmutableArray<object> list when int.TryParse(step, CultureInfo.InvariantCulture, out var index) && index < list.Length => list[index],
                _ => null,
            };
        }

        return value switch
        {
            null => null,
            bool flag => flag ? "true" : "false",
            ImmutableArray<object> list => string.Join(",", list),
            ImmutableDictionary<string, object> map => string.Join(",", map.Keys.Order(StringComparer.Ordinal)),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Value of an environment variable of the first container of a Deployment; null where there is none.</summary>
    public string? Variable(string type, string name, string variable)
    {
        const string variables = "spec.template.spec.containers[0].env";
        for (var i = 0; Input(type, name, $"{variables}[{i}].name") is { } found; i++)
        {
            if (found == variable)
                return Input(type, name, $"{variables}[{i}].value");
        }

        return null;
    }

    private static IEnumerable<string> Steps(string path)
    {
        var parts = path.Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 1)
            {
                yield return parts[i];
                continue;
            }

            foreach (var step in parts[i].Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
                yield return step;
        }
    }
}
