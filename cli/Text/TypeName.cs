namespace GoCenter.Cli.Text;

/// <summary>Type tokens as Pulumi shows them.</summary>
internal static class TypeName
{
    /// <summary>
    /// Drops the part of a token that only repeats the name: <c>gcp:compute/network:Network</c> is <c>gcp:compute:Network</c>.
    /// </summary>
    public static string Shorten(string token)
    {
        var parts = token.Split(':');
        if (parts is not [var package, var module, { Length: > 0 } name])
            return token;
        var slash = module.LastIndexOf('/');
        if (slash < 0)
            return token;
        var file = module.AsSpan(slash + 1);
        return file.Length == name.Length && file[0] == char.ToLowerInvariant(name[0]) && file[1..].SequenceEqual(name.AsSpan(1))
            ? $"{package}:{module[..slash]}:{name}"
            : token;
    }
}
