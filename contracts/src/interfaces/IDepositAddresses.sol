// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns} from "./ICampaigns.sol";

/// @title DepositAddresses
/// @notice An address for each campaign and beneficiary, to which tokens or the native coin can simply be sent, from an
/// exchange for instance. What lies there can become a gift in the beneficiary's name or be paid to the beneficiary,
/// and nothing else. Plain coin needs no more than the 2,300 gas of a `transfer`, before and after the first sweep.
/// A donor should never make its deposit address an operator of Campaigns: anybody can send there.
interface IDepositAddresses {
    /// @param token The zero address: native coin.
    /// @param to The Campaigns contract where it was given, else who was paid.
    /// @param amount Base units: all that lay there.
    event Swept(
        bytes32 indexed campaign, address indexed beneficiary, address indexed token, address to, uint256 amount
    );

    error DepositAddresses_NothingToSweep(bytes32 campaign, address beneficiary, address token);

    /// @notice Gives what lies at the address in the campaign's token to the campaign; anyone may, any number of times.
    /// The gift counts nothing until a `refresh` by the beneficiary or its operator. From the campaign's `closesAt` on
    /// it is paid to the beneficiary instead. Once the campaign exists, what comes before `opensAt` waits, and so does,
    /// until the close, what Campaigns refuses: a token that takes a fee, or more than a campaign can hold.
    function sweep(bytes32 campaign, address beneficiary) external returns (uint256 amount);

    /// @notice As `sweep` for any token (the zero address: native coin): one that the campaign does not take is paid to
    /// the beneficiary, at any time.
    function sweepToken(bytes32 campaign, address beneficiary, address token) external returns (uint256 amount);

    /// @notice As `sweepToken` for the caller as the beneficiary, who names the account that is paid.
    function sweepTo(bytes32 campaign, address token, address to) external returns (uint256 amount);

    function CAMPAIGNS() external view returns (ICampaigns);

    /// @notice Where to send what shall be given to the campaign in the beneficiary's name. Holds for ever on this
    /// chain, before and after the first sweep.
    function addressOf(bytes32 campaign, address beneficiary) external view returns (address);
}
