// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Votes} from "@openzeppelin/contracts/governance/utils/Votes.sol";
import {ERC6372Utils} from "@openzeppelin/contracts/utils/ERC6372Utils.sol";
import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Time} from "@openzeppelin/contracts/utils/types/Time.sol";
import {ICampaigns} from "../interfaces/ICampaigns.sol";
import {IMatchingRounds, Standing} from "../interfaces/IMatchingRounds.sol";
import {IRoundVotes} from "../interfaces/IRoundVotes.sol";
import {MaturedPoints} from "../libraries/MaturedPoints.sol";

/// @title RoundVotes
contract RoundVotes is IRoundVotes, Votes, Multicall {
    using MaturedPoints for ICampaigns;

    /// @inheritdoc IRoundVotes
    IMatchingRounds public immutable ROUNDS;
    /// @inheritdoc IRoundVotes
    uint32 public immutable ROUND;

    /// @inheritdoc IRoundVotes
    mapping(address account => uint256) public votesOf;
    /// @inheritdoc IRoundVotes
    mapping(bytes32 campaign => mapping(address account => uint256)) public mintedOf;

    constructor(IMatchingRounds rounds, uint32 round) EIP712("Commonweight RoundVotes", "1") {
        // Reverts for an unknown round.
        rounds.roundOf(round);
        ROUNDS = rounds;
        ROUND = round;
    }

    /// @inheritdoc IRoundVotes
    function mint(bytes32 campaign, address account) external returns (uint256 amount) {
        _requireCounted(campaign);
        amount = ROUNDS.CAMPAIGNS().maturedOf(campaign, account) - mintedOf[campaign][account];
        if (amount == 0) return 0;

        mintedOf[campaign][account] += amount;
        votesOf[account] += amount;
        emit Minted(campaign, account, amount);
        _transferVotingUnits(address(0), account, amount);
    }

    function clock() public view override returns (uint48) {
        return Time.timestamp();
    }

    function CLOCK_MODE() public view override returns (string memory) {
        return ERC6372Utils.timestampClockMode(clock);
    }

    function _getVotingUnits(address account) internal view override returns (uint256) {
        return votesOf[account];
    }

    /// @dev A campaign's standing is final once the round is sealed, but that Approved and Pinned become Claimed.
    function _requireCounted(bytes32 campaign) private view {
        require(ROUNDS.isSealed(ROUND), RoundVotes_NotSealed(ROUND));
        Standing standing = ROUNDS.entryOf(ROUND, campaign).standing;
        require(standing != Standing.None && standing != Standing.Removed, RoundVotes_NotInRound(ROUND, campaign));
    }
}
