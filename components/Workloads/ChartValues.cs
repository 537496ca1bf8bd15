using Pulumi;

namespace GoCenter.Components.Workloads;

/// <summary>
/// Values of a Helm chart, or of a part of one, as a type: each property is a value the program sets, under the name the chart gives it.
/// </summary>
public abstract class ChartValues : ResourceArgs
{
    /// <summary>
    /// The values as a Helm release takes them: the properties that are set, by their <see cref="InputAttribute"/> names.
    /// </summary>
    internal InputMap<object> ToInputMap()
    {
        var map = new InputMap<object>();
        foreach (var property in GetType().GetProperties())
        {
            var input = property.GetCustomAttributesData().FirstOrDefault(data => data.AttributeType == typeof(InputAttribute));
            if (input is not null && property.GetValue(this) is { } value)
                map[(string)input.ConstructorArguments[0].Value!] = value;
        }

        return map;
    }
}
