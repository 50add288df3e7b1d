namespace NewsTools;

/// <summary>What a place is.</summary>
public enum PlaceKind
{
    /// <summary>Any other place, or one of which nothing tells what it is.</summary>
    Place,
    /// <summary>A country.</summary>
    Country,
    /// <summary>A part of a country (a state, province, county, island) or of the world (“the Sahel”).</summary>
    Region,
    /// <summary>A city, town or village.</summary>
    City,
}
