using System.Text.Json;

namespace Pulumi;

/// <content>JSON of values that hold outputs, and back.</content>
public static partial class Output
{
    /// <summary>The value as JSON. Outputs and inputs inside it are written as their values, and pass on what is known about them.</summary>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Output<string>.From(SerializeAsync());

        async Task<OutputData<string>> SerializeAsync()
        {
            var data = value.TryRead() ?? await value.ReadAsync().ConfigureAwait(false);
            if (!data.IsKnown)
                return data.WithoutValue<string>();

            var marks = new OutputJsonConverter(data);
            var json = JsonSerializer.Serialize(data.Value, marks.AddTo(options));
            return new(marks.IsKnown ? json : "", marks.IsKnown, marks.IsSecret, marks.Resources);
        }
    }

    /// <summary>The value that JSON stands for. Outputs inside it carry the marks of the whole.</summary>
    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Output<T>.From(DeserializeAsync());

        async Task<OutputData<T>> DeserializeAsync()
        {
            var data = json.TryRead() ?? await json.ReadAsync().ConfigureAwait(false);
            if (!data.IsKnown)
                return data.WithoutValue<T>();

            var value = JsonSerializer.Deserialize<T>(data.Value, new OutputJsonConverter(data).AddTo(options));
            return new(value!, isKnown: true, data.IsSecret, data.Resources);
        }
    }
}
