// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns} from "./ICampaigns.sol";

/// @title DepositAddresses
/// @notice An address for each campaign and beneficiary, to which anyone can send tokens or the native coin, for
/// instance from an exchange. The money there can become a donation in the beneficiary's name or go to the beneficiary,
/// and nothing else. To receive native coin takes at most the 2,300 gas of a `transfer`, before and after the first
/// sweep. A donor should never make its deposit address an operator of Campaigns: anyone can send money there.
interface IDepositAddresses {
    /// The money of a deposit address was donated or paid out.
    /// @param campaign The campaign's id.
    /// @param beneficiary The account that the donation is booked for, or that gets the money.
    /// @param token Token that was moved; zero address: native coin.
    /// @param to The Campaigns contract if the money was donated, otherwise the account that was paid.
    /// @param amount Base units: the address's whole balance.
    event Swept(
        bytes32 indexed campaign, address indexed beneficiary, address indexed token, address to, uint256 amount
    );

    error DepositAddresses_NothingToSweep(bytes32 campaign, address beneficiary, address token);

    /// @notice Donates the address's balance in the campaign's token to the campaign. Anyone may, any number of times.
    /// The donation counts for no match, points or veto until a `refresh` by the beneficiary or its operator. From the
    /// campaign's `closesAt` on, and before the campaign exists, the beneficiary is paid instead. Money that arrives
    /// before `opensAt` waits. So does money that Campaigns refuses, until the close: a token that takes a fee, or more
    /// than a campaign can hold.
    function sweep(bytes32 campaign, address beneficiary) external returns (uint256 amount);

    /// @notice Like `sweep`, for any token (zero address: native coin). If the campaign has another token, the
    /// beneficiary is paid, at any time.
    function sweepToken(bytes32 campaign, address beneficiary, address token) external returns (uint256 amount);

    /// @notice Like `sweepToken` with the caller as beneficiary, who names the account that is paid.
    function sweepTo(bytes32 campaign, address token, address to) external returns (uint256 amount);

    function CAMPAIGNS() external view returns (ICampaigns);

    /// @notice The address for donations to the campaign in the beneficiary's name. It never changes on this chain: it
    /// is the same before and after the first sweep.
    function addressOf(bytes32 campaign, address beneficiary) external view returns (address);
}
