namespace GoCenter.Cli.Graph;

/// <summary>
/// Tells which values were looked into although they are not known, while it is open, on its thread. That a value is there at all can be
/// seen without looking into it.
/// </summary>
internal sealed class UnknownReads : IDisposable
{
    [ThreadStatic]
    private static UnknownReads? s_open;

    private readonly UnknownReads? outer = s_open;
    private readonly List<UnknownPlace> places = [];

    private UnknownReads()
    {
    }

    /// <summary>The places of those values, each once, in the order that they were met.</summary>
    public IReadOnlyList<UnknownPlace> Places => places;

    /// <summary>Opens a watch, which ends when it is disposed of.</summary>
    public static UnknownReads Watch() => s_open = new UnknownReads();

    /// <summary>Says that a value was looked into.</summary>
    public static void Note(InputValue value)
    {
        if (s_open is { } watch && value.Place is { } place && !watch.places.Contains(place))
            watch.places.Add(place);
    }

    public void Dispose() => s_open = outer;
}
