namespace GoCenter.Cli.Graph;

/// <summary>Which parts of a value are secret. No mark (null) means none.</summary>
internal sealed class SecretMark
{
    /// <summary>The value is secret as a whole.</summary>
    public static readonly SecretMark Whole = new();

    private Dictionary<string, SecretMark>? _keys;
    private Dictionary<int, SecretMark>? _items;

    /// <summary>The mark of a map's entry, or null.</summary>
    public SecretMark? Key(string key) => _keys?.GetValueOrDefault(key);

    /// <summary>The mark of a list's element, or null.</summary>
    public SecretMark? Item(int index) => _items?.GetValueOrDefault(index);

    /// <summary>Adds an entry's mark to a map's, which is made when there is none yet.</summary>
    public static SecretMark? Add(SecretMark? map, string key, SecretMark? mark)
    {
        if (mark is not null)
            ((map ??= new SecretMark())._keys ??= [])[key] = mark;
        return map;
    }

    /// <summary>Adds an element's mark to a list's, which is made when there is none yet.</summary>
    public static SecretMark? Add(SecretMark? list, int index, SecretMark? mark)
    {
        if (mark is not null)
            ((list ??= new SecretMark())._items ??= [])[index] = mark;
        return list;
    }
}
