using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>Writes outputs and inputs as their values, and collects their marks; reads them with the marks of the whole.</summary>
internal sealed class OutputJsonConverter(OutputData whole) : JsonConverterFactory
{
    public bool IsKnown { get; private set; } = whole.IsKnown;

    public bool IsSecret { get; private set; } = whole.IsSecret;

    public ImmutableHashSet<Resource> Resources { get; private set; } = whole.Resources;

    /// <summary>The options with this converter.</summary>
    public JsonSerializerOptions AddTo(JsonSerializerOptions? options)
    {
        var own = options is null ? new JsonSerializerOptions() : new JsonSerializerOptions(options);
        own.Converters.Add(this);
        return own;
    }

    public override bool CanConvert(Type typeToConvert) => ConverterOf(typeToConvert) is not null;

    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options)
        => (JsonConverter)Activator.CreateInstance(ConverterOf(typeToConvert)!.MakeGenericType(typeToConvert.GenericTypeArguments), this)!;

    private static Type? ConverterOf(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        return definition == typeof(Output<>) ? typeof(OfOutput<>)
            : definition == typeof(Input<>) ? typeof(OfInput<>)
            : definition == typeof(InputList<>) ? typeof(OfList<>)
            : definition == typeof(InputMap<>) ? typeof(OfMap<>)
            : null;
    }

    private void Write<T>(Utf8JsonWriter writer, Output<T> output, JsonSerializerOptions options)
    {
        // The writer cannot wait otherwise. A value that is there, as almost all are, costs no waiting.
        var data = output.TryRead() ?? output.ReadAsync().GetAwaiter().GetResult();
        Resources = OutputData.Join(Resources, data.Resources);
        if (data.IsKnown)
        {
            IsSecret |= data.IsSecret;
            JsonSerializer.Serialize(writer, data.Value, options);
        }
        else
        {
            IsKnown = false;
            writer.WriteNullValue();
        }
    }

    private Output<T> Read<T>(ref Utf8JsonReader reader, JsonSerializerOptions options)
        => new(new OutputData<T>(JsonSerializer.Deserialize<T>(ref reader, options)!, isKnown: true, whole.IsSecret, whole.Resources));

    private sealed class OfOutput<T>(OutputJsonConverter marks) : JsonConverter<Output<T>>
    {
        public override Output<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => marks.Read<T>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, Output<T> value, JsonSerializerOptions options)
            => marks.Write(writer, value, options);
    }

    private sealed class OfInput<T>(OutputJsonConverter marks) : JsonConverter<Input<T>>
    {
        public override Input<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => marks.Read<T>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, Input<T> value, JsonSerializerOptions options)
            => marks.Write(writer, value.ToOutput(), options);
    }

    private sealed class OfList<T>(OutputJsonConverter marks) : JsonConverter<InputList<T>>
    {
        public override InputList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => marks.Read<ImmutableArray<T>>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, InputList<T> value, JsonSerializerOptions options)
            => marks.Write(writer, value.ToOutput(), options);
    }

    private sealed class OfMap<T>(OutputJsonConverter marks) : JsonConverter<InputMap<T>>
    {
        public override InputMap<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => marks.Read<ImmutableDictionary<string, T>>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, InputMap<T> value, JsonSerializerOptions options)
            => marks.Write(writer, value.ToOutput(), options);
    }
}
