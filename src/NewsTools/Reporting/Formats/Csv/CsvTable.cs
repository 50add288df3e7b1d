namespace NewsTools;

/// <summary>The tables that CSV files hold: one row for each of what they are named after.</summary>
public enum CsvTable
{
    /// <summary>Attributions: who said what.</summary>
    Quote,
    /// <summary>People.</summary>
    Person,
    /// <summary>Organisations, governments and outlets.</summary>
    Organization,
    /// <summary>Places.</summary>
    Place,
    /// <summary>Times that the text names.</summary>
    Time,
    /// <summary>Relations between statements.</summary>
    Relation,
    /// <summary>Parties who gave no answer.</summary>
    NoResponse,
    /// <summary>Articles.</summary>
    Article,
}
