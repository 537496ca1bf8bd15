using System.Globalization;

namespace GoCenter.Stacks.Settings;

/// <summary>One thing that is wrong with the settings.</summary>
/// <param name="File">The file to change, such as <c>Pulumi.dev.yaml</c>.</param>
/// <param name="Line">The line, from 1, where it is known.</param>
/// <param name="Column">The column, from 1, where a line alone does not tell: YAML that does not parse.</param>
/// <param name="Key">The full key with its path, such as <c>gocenter:clusters[0].nodePools[1].minPerZone</c>, or null when it is
/// about the whole file.</param>
/// <param name="Problem">What was found and what is allowed; with the key before it, a whole sentence.</param>
public sealed record SettingsFault(string File, int? Line, int? Column, string? Key, string Problem)
{
    /// <summary>The fault as people read it: <c>file:line: key is ...; allowed is ....</c></summary>
    public override string ToString()
    {
        var place = string.Join(':',
            new[] { File, Line?.ToString(CultureInfo.InvariantCulture), Column?.ToString(CultureInfo.InvariantCulture) }.OfType<string>());
        return Key is null ? $"{place}: {Problem}" : $"{place}: {Key} {Problem}";
    }
}
