using System.Globalization;

namespace Pulumi.Package;

/// <summary>What every generated resource, argument and function of a package leans on; compiled into each package.</summary>
internal static partial class Defaults
{
    /// <summary>The caller's options, completed with the package's version, the type's former names and its secret outputs.</summary>
    public static CustomResourceOptions Options(CustomResourceOptions? options, string[] aliases, string[] secretOutputs)
    {
        var defaults = new CustomResourceOptions { Version = Version };
        foreach (var alias in aliases) defaults.Aliases.Add(new Alias { Type = alias });
        defaults.AdditionalSecretOutputs.AddRange(secretOutputs);
        var merged = CustomResourceOptions.Merge(defaults, options);
        // A constructor always creates: only a resource's Get method reads an existing one by its id.
        merged.Id = "";
        return merged;
    }

    /// <summary>The options of a function call, completed with the package's version.</summary>
    public static InvokeOptions Invoke(InvokeOptions? options)
    {
        options ??= new InvokeOptions();
        options.Version ??= Version;
        return options;
    }

    /// <inheritdoc cref="Invoke(InvokeOptions?)"/>
    public static InvokeOutputOptions Invoke(InvokeOutputOptions? options)
    {
        options ??= new InvokeOutputOptions();
        options.Version ??= Version;
        return options;
    }

    /// <summary>The same value, marked secret.</summary>
    public static Input<T> Secret<T>(Input<T>? value) => Marked(value);

    /// <summary>The same values, marked secret as a whole.</summary>
    public static InputMap<T> Secret<T>(InputMap<T>? values) => Marked(values);

    /// <inheritdoc cref="Secret{T}(InputMap{T}?)"/>
    public static InputList<T> Secret<T>(InputList<T>? values) => Marked(values);

    /// <summary>The first of the environment variables that is set.</summary>
    public static string? Text(params string[] names)
        => names.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => value is not null);

    /// <summary>The first of the environment variables that is set, where it is a yes or a no.</summary>
    public static bool? Boolean(params string[] names) => Text(names) switch
    {
        "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
        "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
        _ => null,
    };

    /// <summary>The first of the environment variables that is set, where it is a whole number.</summary>
    public static int? Integer(params string[] names)
        => int.TryParse(Text(names), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>The first of the environment variables that is set, where it is a number.</summary>
    public static double? Double(params string[] names)
        => double.TryParse(Text(names), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static Output<T> Marked<T>(Input<T>? value)
    {
        Func<int, Input<T>?> same = _ => value;
        return Output.CreateSecret(0).Apply(same);
    }
}
