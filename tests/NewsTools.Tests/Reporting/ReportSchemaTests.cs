using System.Globalization;
using NewsTools.Reporting;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using Xunit;

namespace NewsTools.Tests.Reporting;

public sealed class ReportSchemaTests
{
    private static readonly string SchemaPath = Path.Combine(Repository.Root, "docs", "report.schema.json");

    /// <summary>The errors of a report against the schema that ships.</summary>
    internal static async Task<string[]> ErrorsOf(NewsReport report)
    {
        var schema = await JsonSchema.FromFileAsync(SchemaPath);
        return [.. schema.Validate(ToJson(ReportTree.From(report))).Select(e => $"{e.Path}: {e.Kind}")];
    }

    [Fact]
    public async Task A_report_with_every_key_follows_the_schema() => Assert.Empty(await ErrorsOf(ReportSamples.Full("words")));

    [Fact]
    public async Task A_report_that_lacks_what_the_schema_asks_is_found_out()
    {
        var schema = await JsonSchema.FromFileAsync(SchemaPath);
        var json = ToJson(ReportTree.From(ReportSamples.Full("words")));
        ((JObject)json)["attributions"]![0]!["form"] = "sung";
        Assert.NotEmpty(schema.Validate(json));
    }

    [Fact]
    public void The_codec_has_the_keys_of_the_schema_in_its_order_and_asks_for_the_same()
    {
        var schema = JObject.Parse(File.ReadAllText(SchemaPath));
        Assert.Empty(Differences(ReportTables.Report, schema, schema, "report"));
    }

    [Theory]
    [InlineData("$.properties.people.items.properties.aliases", "people")]
    [InlineData("$.properties.attributions.items.required[0]", "attributions")]
    [InlineData("$.definitions.speaker.properties.kind.enum[1]", "speaker.kind")]
    public void A_schema_that_lacks_something_is_found_out(string path, string place)
    {
        var schema = JObject.Parse(File.ReadAllText(SchemaPath));
        var part = schema.SelectToken(path)!;
        (part.Parent is JProperty property ? property : part).Remove();
        Assert.All(Differences(ReportTables.Report, schema, schema, "report"), found => Assert.Contains(place, found, StringComparison.Ordinal));
        Assert.NotEmpty(Differences(ReportTables.Report, schema, schema, "report"));
    }

    private static IEnumerable<string> Differences(ReportTable table, JToken schema, JObject root, string place)
    {
        if (schema["properties"] is not JObject properties)
            return [$"{place}: the schema has no object here."];
        var keys = table.Fields.Select(field => field.Key);
        var required = table.Fields.Where(field => field.IsRequired).Select(field => field.Key);
        return
        [
            .. Difference($"{place}, keys", keys, properties.Properties().Select(property => property.Name)),
            .. Difference($"{place}, required", required.Order(StringComparer.Ordinal), Texts(schema["required"]).Order(StringComparer.Ordinal)),
            .. table.Fields.Where(field => properties.ContainsKey(field.Key)).SelectMany(field => Differences(field, Inner(properties[field.Key]!, root), root, $"{place}.{field.Key}")),
        ];
    }

    private static IEnumerable<string> Differences(ReportField field, JToken schema, JObject root, string place) => field.Table is { } table
        ? Differences(table, schema, root, place)
        : field.Names.Count == 0 ? [] : Difference(place, field.Names.Order(StringComparer.Ordinal), Texts(schema["enum"]).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Difference(string place, IEnumerable<string> codec, IEnumerable<string> schema) =>
        codec.SequenceEqual(schema) ? [] : [$"{place}: [{string.Join(' ', codec)}] in the codec, [{string.Join(' ', schema)}] in the schema"];

    private static IEnumerable<string> Texts(JToken? list) => list?.Values<string>().Select(text => text!) ?? [];

    /// <summary>What a value is, or each of its items: the definition that is referred to.</summary>
    private static JToken Inner(JToken schema, JObject root)
    {
        while (schema["$ref"] is { } reference || schema["items"] is not null)
            schema = schema["items"] ?? root.SelectToken(((string)schema["$ref"]!)[2..].Replace('/', '.'))!;
        return schema;
    }

    private static JToken ToJson(ReportNode node) => node switch
    {
        ReportMapping mapping => new JObject(mapping.Entries.Select(e => new JProperty(e.Key, ToJson(e.Value)))),
        ReportSequence sequence => new JArray(sequence.Items.Select(ToJson)),
        ReportScalar { Style: ReportScalarStyle.Text } text => new JValue(text.Value),
        ReportScalar { Value: "true" or "false" } flag => new JValue(flag.Value == "true"),
        ReportScalar plain when int.TryParse(plain.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) => new JValue(whole),
        ReportScalar plain when decimal.TryParse(plain.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => new JValue(number),
        ReportScalar plain => new JValue(plain.Value),
        _ => throw new InvalidOperationException(),
    };
}
