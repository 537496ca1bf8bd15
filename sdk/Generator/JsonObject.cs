namespace Pulumi.Generator;

/// <summary>A JSON object, its members in the order of the file.</summary>
internal sealed class JsonObject
{
    public JsonObject(IReadOnlyList<KeyValuePair<string, object>> members) => Members = members;

    public IReadOnlyList<KeyValuePair<string, object>> Members { get; }

    /// <summary>The members whose values are objects themselves.</summary>
    public IEnumerable<KeyValuePair<string, JsonObject>> Objects()
        => Members.Select(member => new KeyValuePair<string, JsonObject>(member.Key, (JsonObject)member.Value));

    public string Text(string name) => Find(name) as string ?? throw new FormatException($"the table has no \"{name}\"");

    public bool Flag(string name) => Find(name) is true;

    public IReadOnlyList<string> Texts(string name) => Find(name) as IReadOnlyList<string> ?? Array.Empty<string>();

    public JsonObject? Object(string name) => Find(name) as JsonObject;

    private object? Find(string name) => Members.FirstOrDefault(member => member.Key == name).Value;
}
