using System.Runtime.CompilerServices;
using System.Text.Json;

namespace GoCenter.Tests.Sdk;

/// <summary>The tables of sdk/schema and what they are made from.</summary>
internal static class SchemaFolder
{
    /// <summary>The packages that have a table.</summary>
    public static readonly string[] Packages = ["gcp", "kubernetes", "random"];

    public static string File(string name) => Path.Combine(Folder(), name);

    public static JsonElement Read(string name)
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllText(File(name)));
        return document.RootElement.Clone();
    }

    private static string Folder([CallerFilePath] string here = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "sdk", "schema"));
}
