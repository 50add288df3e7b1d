using System.Globalization;
using System.Reflection;
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
    public void Every_member_of_the_sets_that_the_schema_lists_is_in_it()
    {
        var schema = File.ReadAllText(SchemaPath);
        foreach (var type in new[] { typeof(QuoteForm), typeof(QuoteMode), typeof(Stance), typeof(SpeakerKind), typeof(SpeakerResolution), typeof(AddresseeKind), typeof(MentionKind), typeof(VenueKind), typeof(NoResponseKind), typeof(OrganizationKind) })
            foreach (var name in type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.Name))
                Assert.Contains($"\"{char.ToLowerInvariant(name[0])}{name[1..]}\"", schema, StringComparison.Ordinal);
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
